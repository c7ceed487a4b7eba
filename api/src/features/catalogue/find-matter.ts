import type { MatterView } from '@huisheng/contract'
import { keptFresh } from '../../platform/kept-fresh.ts'
import { listDepartments } from '../accounts/list-departments.ts'
import { Matter, type MatterRecord } from './matter.model.ts'
import { presentMatter } from './matter.presenter.ts'

const readCatalogue = async () => {
  const [matters, departments] = await Promise.all([
    Matter.find({}, { past: 0 }).sort({ classCode: 1, code: 1 }).lean<MatterRecord[]>(),
    listDepartments(),
  ])
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]))
  return matters.map((matter) => presentMatter(matter, nameOf.get(String(matter.departmentId)) ?? ''))
}

const catalogue = keptFresh('catalogue', async () => {
  const matters = await readCatalogue()
  return { matters, byCode: new Map(matters.map((matter) => [matter.code, matter])) }
})

/** Lets every process see what was changed. */
export const announceCatalogue = catalogue.touch

/** A published matter by its code, from memory. */
export const findMatter = async (code: string): Promise<MatterView | null> => {
  const matter = (await catalogue.current()).byCode.get(code)
  return matter?.published ? matter : null
}

export const listPublished = async () => (await catalogue.current()).matters.filter(({ published }) => published)

/** Unpublished ones too, as they stand now. */
export const listMatters = readCatalogue
