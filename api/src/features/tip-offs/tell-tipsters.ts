import { clock } from '../../platform/clock.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { forgetEarlierNotices } from '../notices/forget-notices.ts'
import { sendNotices, type Notice } from '../notices/send-notices.ts'
import { tipstersTold, untoldTipsters, type UntoldTipster } from '../reports/sealed/tipster-news.ts'
import { accountsOf } from '../vault/accounts-of.ts'
import { TipsterRound, roundId } from './tipster-round.model.ts'

const batch = 500
/** In Asia/Shanghai. */
const hourOfDay = 18

/**
 * Once a day, in the evening, whoever has an account hears that there is news of what they tipped off; not of which, nor
 * at which hour it came. All are told together, so that the notice of one person says nothing about the steps of a case.
 */
export const tellTipsters = async (at: Date = clock.now()): Promise<void> => {
  const day = dayKeyOf(at)
  if (hourIn(at) < hourOfDay) return
  if ((await TipsterRound.findById(roundId).lean())?.day === day) return
  const told = await everyUntold()
  const accounts = new Set<string>()
  for (let from = 0; from < told.length; from += batch)
    for (const id of (await accountsOf(told.slice(from, from + batch).map(({ pseudonym }) => pseudonym))).values())
      accounts.add(id)
  // In an order of their own: the inbox is numbered in the order of writing.
  const notices = [...accounts].sort().map((accountId) => noticeFor(accountId, day))
  for (let from = 0; from < notices.length; from += batch) {
    const some = notices.slice(from, from + batch)
    await sendNotices(some)
    // Only the last stays: many days together would tell whose news came on just these days.
    await forgetEarlierNotices(
      some.map(({ recipientId }) => recipientId),
      'my_tip_offs',
      keyOf(day),
    )
  }
  await tipstersTold(told)
  await TipsterRound.updateOne({ _id: roundId }, { $set: { day } }, { upsert: true })
}

const hourIn = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).getUTCHours()

const everyUntold = async () => {
  const all: UntoldTipster[] = []
  for (;;) {
    const found = await untoldTipsters(all.at(-1)?.reportId ?? null, batch)
    all.push(...found)
    if (found.length < batch) return all
  }
}

const keyOf = (day: string) => `my-tip-offs:${day}`

const noticeFor = (accountId: string, day: string): Notice => ({
  key: keyOf(day),
  recipientId: accountId,
  title: '您的举报有新进展',
  text: '请在“我的举报”中查看。',
  about: { noun: 'my_tip_offs', id: accountId },
  template: 'report_progress',
  importance: 'normal',
})
