import { withdrawPrivacy } from '../../accounts/erase-account.ts'
import { declarationsAbout } from '../../declarations/keeping/declarations-about.ts'
import { withdrawDeclaration } from '../../declarations/filing/withdraw-declaration.ts'
import { Problem } from '../../../http/problem.ts'
import { entriesOfPersons } from '../../register/entries-of-persons.ts'
import type { Note } from './note-effect.ts'
import type { PrivacyRequestRecord } from './privacy-request.model.ts'

const openStatuses: readonly string[] = ['awaiting_person', 'submitted', 'returned']

/** 个人信息保护法 art. 15: from now on nothing more is done on the ground of consent; what the law asks for stays. */
export const withdrawConsent = async ({ askerId, personIds }: PrivacyRequestRecord, note: Note) => {
  for (const { id, number, status, filedByThem } of await declarationsAbout(askerId, personIds)) {
    if (!openStatuses.includes(status)) continue
    const what = `申报 ${number}`
    if (!filedByThem) await note({ what, done: false, why: '由他人依法申报，可要求更正或删除' })
    else if (await withdraw(askerId, id)) await note({ what, done: true, why: '尚未办结，已撤回' })
    else await note({ what, done: false, why: '刚刚已经办结' })
  }
  const { length: entries } = await entriesOfPersons(personIds)
  if (entries > 0)
    await note({
      what: `居住登记 ${entries} 条`,
      done: false,
      why: '依照居住登记和住房租赁管理的规定办理，不以同意为前提（个人信息保护法第十三条）',
    })
  await withdrawPrivacy(askerId)
  await note({ what: '对个人信息使用说明的同意', done: true, why: '已撤回，再次使用前会重新征求您的同意' })
}

/** False where it has come to its end meanwhile. */
const withdraw = async (askerId: string, declarationId: string) => {
  const actor = { id: askerId, role: 'resident' as const, name: '', areaIds: [], departmentId: null }
  try {
    await withdrawDeclaration(actor, declarationId, { words: '' })
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'declaration_moved_on') return false
    throw error
  }
}
