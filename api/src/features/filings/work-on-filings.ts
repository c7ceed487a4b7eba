import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import { wokenWork } from '../../platform/woken-work.ts'
import { finishHeld, LeaseLost, takeNext, updateHeld, type Held } from './lease.ts'
import { NoLongerFiler } from './member-of.ts'
import { previewFiling } from './preview-filing.ts'
import { SheetRefused } from './sheet/read-filing-sheet.ts'
import { tellOfFiling } from './tell-of-filing.ts'
import { writeFiling } from './write-filing.ts'

const mostTries = 5

/** Reads what was uploaded and writes what was confirmed, until nothing is left to do. Safe to run in several processes. */
export const workOnFilings = async () => {
  for (let filing = await takeNext(); filing; filing = await takeNext()) await workOn(filing)
}

const workOn = async (filing: Held) => {
  try {
    await tellOfFiling(filing.status === 'reading' ? await previewFiling(filing) : await writeFiling(filing))
  } catch (error) {
    if (error instanceof LeaseLost) return
    await giveUp(filing, error)
  }
}

/** What the filer can mend ends it with the reason; after a fault of ours it is tried again once the lease is over. */
const giveUp = async (filing: Held, error: unknown) => {
  const failure = failureOf(error)
  if (!failure) log.error({ err: error, filingId: String(filing._id) }, 'a filing could not be worked on')
  try {
    if (!failure && filing.tries + 1 < mostTries) await updateHeld(filing, { $inc: { tries: 1 } })
    else await tellOfFiling(await endWith(filing, failure ?? '系统繁忙，没有处理完，请稍后重新上传'))
  } catch (lost) {
    if (!(lost instanceof LeaseLost)) throw lost
  }
}

const endWith = (filing: Held, failure: string) =>
  finishHeld(filing, { $set: { status: 'failed', failure, endedAt: clock.now() }, $inc: { revision: 1 } })

const failureOf = (error: unknown) => {
  if (error instanceof SheetRefused) return error.message
  if (error instanceof NoLongerFiler || (error instanceof Problem && error.code === 'not_found'))
    return '您已不能代表这个单位申报，没有写入的内容不再写入'
  if (error instanceof Problem && error.code === 'not_your_scope')
    return '单位的楼栋范围刚刚发生了变化，没有写入的内容不再写入，请重新上传'
  return null
}

/** Called after each upload and confirmation. */
export const wakeFilings = wokenWork('filings', workOnFilings)
