import { clock } from '../../../platform/clock.ts'
import { eraseAccount } from '../../accounts/erase-account.ts'
import { attachmentsOf } from '../../attachments/attachments-of.ts'
import { deleteAttachments } from '../../attachments/delete-attachments.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { declarationsAbout, type OwnDeclaration } from '../../declarations/keeping/declarations-about.ts'
import { eraseDeclaration } from '../../declarations/keeping/erase-declaration.ts'
import { belongingsOf, headshipsOf } from '../../organisations/belongings-of.ts'
import { forgetPastMember } from '../../organisations/forget-past-member.ts'
import { declarationsInUse } from '../../register/declarations-in-use.ts'
import { entriesOfPersons, type EntryFacts } from '../../register/entries-of-persons.ts'
import { eraseEntries, erasePerson } from '../../register/erase.ts'
import { reportsOf } from '../../reports/reports-of.ts'
import { currentRetention, momentBefore } from '../retention/current-retention.ts'
import type { Note } from './note-effect.ts'
import type { Effect, PrivacyRequestRecord } from './privacy-request.model.ts'

const legalDuty = '依照居住登记和住房租赁管理的规定须保留（个人信息保护法第四十七条第二款）'
const erased = '已删除（个人信息保护法第四十七条）'

/** Deletes what no legal duty keeps, and notes thing by thing what is done and why. Safe to repeat. */
export const eraseWhatMay = async ({ askerId, personIds }: PrivacyRequestRecord, note: Note) => {
  const tombstone = { at: clock.now(), why: '按本人请求删除' }
  const keptEntries = await eraseStays(await entriesOfPersons(personIds), tombstone, note)
  const keptDeclarations = await eraseDeclarations({ askerId, personIds }, keptEntries > 0, tombstone, note)
  await eraseLoosePapers(askerId, note)
  await erasePastMemberships(askerId, note)
  const hasRecords = keptEntries + keptDeclarations > 0
  if (personIds.length > 0 && !hasRecords) {
    await note({ what: '登记的本人信息', done: true, why: erased })
    for (const personId of personIds) await erasePerson(personId, tombstone)
  }
  const { length: reports } = await reportsOf(askerId)
  if (reports > 0)
    await note({ what: `上报件 ${reports} 件`, done: false, why: '属公共事务记录，不含姓名和手机号，予以保留' })
  await noteTipOffs(note)
  await note({ what: '使用记录', done: false, why: '处理情况记录须依法保存（个人信息保护法第五十六条），期满自动清理' })
  const ties = await tiesOf(askerId, hasRecords)
  for (const tie of ties) await note(tie)
  if (ties.length > 0) return
  await note({ what: '账号、手机号和微信绑定', done: true, why: erased })
  await eraseAccount(askerId)
}

/** The same for everybody: who answers the request is not to learn whether there is one. */
const noteTipOffs = async (note: Note) => {
  const days = (await currentRetention()).tip_identity
  const until = days === null ? '予以保留' : `在案件和奖励办结 ${days} 天后自动清理`
  await note({ what: '举报（如有）', done: false, why: `举报人身份单独密封，除本人外无人可见，依法保密，${until}` })
}

type Tombstone = { at: Date; why: string }

/** How many are kept: who lives there now is registered by law, what has ended is kept for its time. */
const eraseStays = async (entries: EntryFacts[], tombstone: Tombstone, note: Note) => {
  const days = (await currentRetention()).register_entry
  const before = momentBefore(days)
  const isOver = ({ until }: EntryFacts) => until !== null && before !== null && until < dayKeyOf(before)
  for (const entry of entries) {
    const what = `居住登记（${entry.since} 至 ${entry.until ?? '今'}）`
    if (isOver(entry)) await note({ what, done: true, why: erased })
    else if (entry.until === null) await note({ what, done: false, why: `仍在住，${legalDuty}` })
    else await note({ what, done: false, why: `${legalDuty}${days ? `，${days} 天后自动删除` : ''}` })
  }
  const over = entries.filter(isOver)
  await eraseEntries(
    over.map(({ entryId }) => entryId),
    tombstone,
  )
  return entries.length - over.length
}

const eraseDeclarations = async (
  { askerId, personIds }: Pick<PrivacyRequestRecord, 'askerId' | 'personIds'>,
  hasEntries: boolean,
  tombstone: Tombstone,
  note: Note,
) => {
  let kept = 0
  const declarations = await declarationsAbout(askerId, personIds)
  const inUse = await declarationsInUse(declarations.map(({ dwellingId }) => dwellingId))
  for (const declaration of declarations) {
    if (declaration.content === null) continue
    const because = keepBecause(declaration, hasEntries || inUse.has(declaration.id))
    await note({ what: `申报 ${declaration.number}`, done: !because, why: because ?? erased })
    if (because) kept += 1
    else await eraseDeclaration(declaration.id, tombstone)
  }
  return kept
}

/** `isGround`: a stay that is kept rests on it, their own or that of somebody they declared. */
const keepBecause = ({ filedByThem, status }: OwnDeclaration, isGround: boolean) => {
  if (!filedByThem) return '由他人依法申报，期满自动清理'
  return status === 'verified' && isGround ? `是现有登记的依据，${legalDuty}` : null
}

/** Papers that belong to nothing any more. */
const eraseLoosePapers = async (askerId: string, note: Note) => {
  const loose = (await attachmentsOf(askerId)).filter(({ claim }) => claim === null)
  if (loose.length === 0) return
  await note({ what: `未使用的材料 ${loose.length} 份`, done: true, why: erased })
  await deleteAttachments(loose.map(({ id }) => id))
}

/** What organisations hold of a member who has gone; whom they named as their contact is theirs to keep. */
const erasePastMemberships = async (askerId: string, note: Note) => {
  for (const { name, applied, member } of await belongingsOf(askerId)) {
    if (member && !member.active) await note({ what: `${name}：已结束的成员信息`, done: true, why: erased })
    if (applied)
      await note({ what: `${name}：申请中的联系人`, done: false, why: '属该单位的登记事项，由该单位更正或停用时处理' })
  }
  await forgetPastMember(askerId)
}

/** Why the account has to stay, if it has to. */
const tiesOf = async (askerId: string, hasRecords: boolean): Promise<Effect[]> => {
  const [belongings, heads] = await Promise.all([belongingsOf(askerId), headshipsOf(askerId)])
  const active = belongings.filter(({ member }) => member?.active)
  return [
    ...(hasRecords
      ? [{ what: '账号', done: false, why: '登记或申报尚在保存期内，保留账号以便您查询、复制和更正' }]
      : []),
    ...active.map(({ name }) => ({ what: `账号（${name}）`, done: false, why: '您仍是该单位的成员，请先退出' })),
    ...(heads.length > 0 ? [{ what: '账号（楼长）', done: false, why: '您仍担任楼长，请先向社区辞任' }] : []),
  ]
}
