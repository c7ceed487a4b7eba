import { declarationKindNames } from '@huisheng/contract'
import { clock } from '../../../platform/clock.ts'
import { log } from '../../../platform/log.ts'
import { accountOfPhone } from '../../accounts/account-of-phone.ts'
import type { Notice } from '../../notices/send-notices.ts'
import { whenWords } from '../../reports/when-words.ts'
import { staffOfGrid } from '../../staffing/staff-of-grid.ts'
import { openContent } from '../content.ts'
import type { DeclarationDocument, Entry } from '../declaration.fields.ts'
import { partyReader, type PartyOf } from './party-of.ts'
import { newsFor, workFor } from './sentences.ts'

/**
 * Everything the news of these declarations tells, and whom. No text names a person, a phone or an address. One that
 * cannot be read is left out of `tellable`.
 */
export const noticesOf = async (declarations: readonly DeclarationDocument[]) => {
  const partyOf = partyReader()
  const tellable: DeclarationDocument[] = []
  const notices: Notice[] = []
  for (const declaration of declarations) {
    try {
      notices.push(...(await noticesOfOne(declaration, partyOf)))
      tellable.push(declaration)
    } catch (error) {
      log.error({ err: error, declarationId: String(declaration._id) }, 'a declaration cannot be told of')
    }
  }
  return { notices: distinct(notices), tellable }
}

const noticesOfOne = async (declaration: DeclarationDocument, partyOf: PartyOf): Promise<Notice[]> => {
  const news = declaration.history.filter(({ seq }) => seq > declaration.toldSeq)
  const told = await Promise.all(
    news.map(async (entry) => [
      ...(await forParty(declaration, entry, partyOf)),
      ...(await forConfirmer(declaration, entry)),
    ]),
  )
  const newest = news.at(-1)
  return [...told.flat(), ...(newest ? await forVerifiers(declaration, news) : [])]
}

const nameOf = ({ kind, number }: DeclarationDocument) => `${declarationKindNames[kind]}（${number}）`
const aboutOf = ({ _id }: DeclarationDocument) => ({ noun: 'declaration' as const, id: String(_id) })

const forParty = async (declaration: DeclarationDocument, entry: Entry, partyOf: PartyOf): Promise<Notice[]> => {
  const news = newsFor(declaration, entry)
  if (!news) return []
  return (await partyOf(declaration))
    .filter((id) => id !== entry.byId)
    .map((recipientId) => ({
      key: `declaration:${String(declaration._id)}:${entry.seq}`,
      recipientId,
      title: news.title,
      text: `${nameOf(declaration)}：${news.text}`,
      about: aboutOf(declaration),
      template: news.ends ? 'report_closed' : 'report_progress',
      importance: news.urgent ? 'high' : 'normal',
    }))
}

/** Whom it was filed for, where they have an account by now; else they find it when they sign in. */
const forConfirmer = async (declaration: DeclarationDocument, entry: Entry): Promise<Notice[]> => {
  if (entry.status !== 'awaiting_person' || declaration.status !== 'awaiting_person') return []
  const onBehalfOf = declaration.contentSealed && openContent(declaration.contentSealed).onBehalfOf
  const recipientId = onBehalfOf ? await accountOfPhone(onBehalfOf.phone) : null
  if (!recipientId) return []
  return [
    {
      key: `confirm:${String(declaration._id)}:${entry.seq}`,
      recipientId,
      title: '有人替您提交了申报，请确认',
      text: `${nameOf(declaration)}：您确认后网格员才会核实；如不属实，请选择“不认可”`,
      about: aboutOf(declaration),
      template: 'report_progress',
      importance: 'high',
    },
  ]
}

/** Who works the grid hears of what waits for them now. */
const forVerifiers = async (declaration: DeclarationDocument, news: readonly Entry[]): Promise<Notice[]> => {
  const { status, gridId, batch } = declaration
  const entry = news.findLast((each) => workFor(each))
  if (!entry || status !== 'submitted' || !gridId) return []
  const { onDutyId } = await staffOfGrid(gridId, clock.now())
  if (!onDutyId) return []
  const by = declaration.dueAt ? `，请在 ${whenWords(declaration.dueAt)} 前核实` : ''
  const many = batch !== null && entry.event === 'file'
  return [
    {
      key: many ? `batch:${batch}:${gridId}` : `work:${String(declaration._id)}:${entry.seq}`,
      recipientId: onDutyId,
      title: many ? '有一批单位申报待核实' : workFor(entry)!,
      text: many ? `单位批量申报${by}` : `${nameOf(declaration)}${by}`,
      about: many ? null : aboutOf(declaration),
      template: 'new_case',
      importance: 'normal',
    },
  ]
}

const distinct = (notices: readonly Notice[]) => [
  ...new Map(notices.map((notice) => [`${notice.recipientId} ${notice.key}`, notice])).values(),
]
