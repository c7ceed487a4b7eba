import { randomUUID } from 'node:crypto'
import { buildResident } from '../accounts/build-account.ts'
import { buildTown } from './build-town.ts'
import { applyOrganisation } from './moves/apply-organisation.ts'

type Town = Awaited<ReturnType<typeof buildTown>>

/** What somebody states when they apply, for a test. */
export const application = {
  kind: 'property_manager' as const,
  name: '悦海物业服务有限公司',
  creditCode: '91350100M000100Y43',
  contactName: '欧阳菲菲',
  contactPhone: '13987654321',
  attachmentIds: [] as string[],
  words: '合同编号 2026-7',
}

/** For tests: the town, a resident, and their application for these buildings. */
export const buildApplication = async (choose = ({ first, second }: Town) => [first, second]) => {
  const town = await buildTown()
  const resident = await buildResident()
  const body = { ...application, submissionId: randomUUID(), buildingIds: choose(town) }
  const { _id } = await applyOrganisation(resident.actor, body)
  return { ...town, resident, params: { organisationId: String(_id) } }
}
