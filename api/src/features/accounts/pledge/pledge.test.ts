import { pledge } from '@huisheng/contract'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { Account } from '../account.model.ts'
import { buildResident, buildStaff } from '../build-account.ts'
import { PledgeSignature } from './pledge-signature.model.ts'

const { as } = useApp()
const { version } = pledge
const sign = (token: string, name = '王工作', of: string = version) =>
  as(token).accounts.signPledge({ body: { version: of, name } })

test('a staff member reads the pledge and signs it with their own name, and it is kept with time and device', async () => {
  const { token, actor } = await buildStaff({ pledged: false })
  const { accounts } = as(token)
  expect(await accounts.pledge()).toEqual({ version, text: [...pledge.text], signedAt: null })
  expect((await accounts.me()).pledgeVersion).toBeNull()
  expect((await sign(token, ' 王 工作')).pledgeVersion).toBe(version)
  expect((await accounts.me()).pledgeVersion).toBe(version)
  expect((await accounts.pledge()).signedAt).toEqual(expect.any(String))
  expect(await PledgeSignature.find().lean()).toMatchObject([
    {
      accountId: expect.anything(),
      version,
      signedAt: expect.any(Date),
      deviceKind: 'computer',
      deviceName: '测试电脑',
    },
  ])
  expect(await AuditEntry.find({ action: 'pledge' }).lean()).toMatchObject([{ subjectIds: [actor.id] }])
})

test('signing twice, also at once, leaves the first signature', async () => {
  const { token } = await buildStaff({ pledged: false })
  await Promise.all([sign(token), sign(token)])
  const before = await PledgeSignature.find().lean()
  await sign(token)
  expect(await PledgeSignature.find().lean()).toEqual(before)
  expect(before).toHaveLength(1)
  expect(await AuditEntry.countDocuments({ action: 'pledge' })).toBe(1)
})

test('a sign-off that stopped half-way is finished by signing again', async () => {
  const { token, actor } = await buildStaff({ pledged: false })
  await sign(token)
  await Account.updateOne({ _id: actor.id }, { pledgeVersion: null })
  expect((await sign(token)).pledgeVersion).toBe(version)
})

test('another name, another version and other people are refused', async () => {
  const { token, actor } = await buildStaff({ pledged: false })
  expect(await refusalOf(sign(token, '李别人'))).toBe('invalid_request')
  expect(await refusalOf(sign(token, ' '))).toBe('invalid_request')
  expect(await refusalOf(sign(token, '王工作', '2020-01-01'))).toBe('pledge_outdated')
  expect(await refusalOf(sign(token, '王工作', 'latest'))).toBe('invalid_request')
  const resident = await buildResident()
  expect(await refusalOf(sign(resident.token, '居民'))).toBe('forbidden')
  expect(await refusalOf(as(resident.token).accounts.pledge())).toBe('forbidden')
  expect((await as(resident.token).accounts.me()).pledgeVersion).toBeNull()
  expect((await Account.findById(actor.id).lean())!.pledgeVersion).toBeNull()
  expect(await PledgeSignature.countDocuments()).toBe(0)
})

test('a signature is never changed or removed', async () => {
  const { token } = await buildStaff({ pledged: false })
  await sign(token)
  await expect(PledgeSignature.updateOne({}, { version: '2020-01-01' })).rejects.toThrow('only ever added')
  await expect(PledgeSignature.deleteMany({})).rejects.toThrow('only ever added')
})
