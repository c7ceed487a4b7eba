import { FilingView } from '@huisheng/contract'
import { randomInt } from 'node:crypto'
import { buildResident } from '../accounts/build-account.ts'
import { buildBuilding } from '../addresses/build-dwellings.ts'
import { buildOrganisation } from '../organisations/build-organisation.ts'

type Call = (path: string, init?: RequestInit) => Promise<Response>

export const newPhone = () => `137${String(randomInt(1e8)).padStart(8, '0')}`

/** For tests: a property manager with one building of six dwellings. */
export const buildFilingScene = async ({ floors = 3, roomsPerFloor = 2 } = {}) => {
  const { account, token, actor } = await buildResident({ name: '林经理', phone: newPhone() })
  const { buildingId, dwellings } = await buildBuilding({ floors, roomsPerFloor })
  const { organisationId } = await buildOrganisation({ buildingIds: [buildingId], member: String(account._id) })
  return { token, actor, buildingId, dwellings, codes: dwellings.map(({ code }) => code), organisationId }
}
export type FilingScene = Awaited<ReturnType<typeof buildFilingScene>>

export const sendSheet = (call: Call, token: string, organisationId: string, bytes: Buffer) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), '申报.xlsx')
  return call(`/organisations/${organisationId}/filings`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  })
}

export const uploadSheet = async (call: Call, { token, organisationId }: FilingScene, bytes: Buffer) => {
  const response = await sendSheet(call, token, organisationId, bytes)
  if (response.status !== 200) throw new Error(`the upload answered ${response.status}`)
  return FilingView.parse(await response.json())
}
