import { FilingView, type FilingStatus } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { clientOf, signInPledged, signInResident, uploadFile } from './people.ts'

type Application = { phone: string; buildingIds: string[]; contactName?: string; contactPhone?: string }

/** A property manager with an approved scope, as its applicant and the community brought it about. */
export const foundOrganisation = async (origin: string, application: Application) => {
  const { phone, buildingIds, contactName = '陈物业', contactPhone = phone } = application
  const token = await signInResident(origin, phone)
  const { id: organisationId } = await clientOf(origin, token).organisations.apply({
    body: {
      submissionId: randomUUID(),
      kind: 'property_manager',
      name: '测试物业服务有限公司',
      creditCode: '91440300MA5EXAMPLE',
      contactName,
      contactPhone,
      buildingIds,
    },
  })
  const admin = clientOf(origin, await signInPledged(origin, 'admin'))
  await admin.organisations.approve({ params: { organisationId }, body: { buildingIds } })
  return { token, organisationId }
}

export const uploadFiling = async (origin: string, token: string, organisationId: string, bytes: Buffer) =>
  FilingView.parse(await uploadFile(origin, token, `/organisations/${organisationId}/filings`, bytes, '申报.xlsx'))

/** Reads a filing until it stands so; it fails where it ends otherwise. */
export const filingUntil = async (
  origin: string,
  token: string,
  filingId: string,
  isSo: (filing: FilingView) => boolean,
) => {
  const over: FilingStatus[] = ['failed', 'cancelled']
  for (;;) {
    const filing = await clientOf(origin, token).filings.detail({ params: { filingId } })
    if (isSo(filing)) return filing
    if (over.includes(filing.status)) throw new Error(`the filing has ended: ${filing.failure ?? filing.status}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
