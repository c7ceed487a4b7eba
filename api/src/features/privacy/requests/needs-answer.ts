import type { PrivacyRequestKind } from '@huisheng/contract'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import { declarationsAbout } from '../../declarations/keeping/declarations-about.ts'
import { belongingsOf, headshipsOf } from '../../organisations/belongings-of.ts'
import { declarationsInUse } from '../../register/declarations-in-use.ts'
import { entriesOfPersons } from '../../register/entries-of-persons.ts'
import { subjectsOfAccount } from '../subjects-of-account.ts'

type Standing = {
  personIds: string[]
  /** Above the dwellings of the person, as of today: whose officers answer. */
  areaIds: string[]
  /** The answer, where nobody has to decide. */
  atOnce: string | null
}

/** What a request needs: somebody’s decision, or nothing but to be done. */
export const needsAnswer = async (accountId: string, kind: PrivacyRequestKind): Promise<Standing> => {
  const { personIds } = await subjectsOfAccount(accountId)
  const [entries, belongings, heads] = await Promise.all([
    entriesOfPersons(personIds),
    belongingsOf(accountId),
    headshipsOf(accountId),
  ])
  const grounds = await groundsOf(accountId, personIds)
  const dwellings = await dwellingsById([...entries, ...grounds].map(({ dwellingId }) => dwellingId))
  const areaIds = [...new Set([...dwellings.values()].flatMap((dwelling) => dwelling.areaIds))]
  const isFree =
    entries.length === 0 &&
    grounds.length === 0 &&
    heads.length === 0 &&
    !belongings.some(({ member }) => member?.active)
  return { personIds, areaIds, atOnce: atOnceOf(kind, isFree) }
}

/** What they declared of others on which a stay in the register still rests. */
const groundsOf = async (accountId: string, personIds: string[]) => {
  const filed = (await declarationsAbout(accountId, personIds)).filter(({ filedByThem }) => filedByThem)
  const inUse = await declarationsInUse(filed.map(({ dwellingId }) => dwellingId))
  return filed.filter(({ id }) => inUse.has(id))
}

const atOnceOf = (kind: PrivacyRequestKind, isFree: boolean) => {
  if (kind === 'withdraw_consent') return '已撤回同意，尚未办结的申报已一并撤回。'
  return kind === 'delete' && isFree ? '没有依法须保留的登记，已办理删除。' : null
}
