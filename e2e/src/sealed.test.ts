import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { homesOf, residentIdOf, today } from './homes.ts'
import { filingUntil, foundOrganisation, uploadFiling } from './organisation.ts'
import { clientOf, signInPledged, signInResident } from './people.ts'
import { sheetOf } from './sheets.ts'
import { newDataFolder, removeFolder, startServer } from './start-server.ts'

const dataFolder = newDataFolder()
afterAll(() => removeFolder(dataFolder))

/** Names, numbers and phones that stand nowhere else. */
const written = {
  tenantName: '龘靐明',
  tenantNumber: residentIdOf(40_001),
  tenantPhone: '13912340001',
  guestName: 'QUXOVAR ZYNTHIA',
  guestNumber: 'ZQ7734419',
  landlordName: '麤龖海',
  landlordPhone: '13912340002',
  behalfName: '驫猋安',
  behalfPhone: '13912340003',
  contactName: '灪爨宁',
  contactPhone: '13912340004',
  memberName: '齾鱻平',
  memberPhone: '13912340005',
  filedName: '龗龖和',
  filedNumber: residentIdOf(40_002),
  filedPhone: '13912340006',
  correctedName: '纞虌文',
  tipsterName: '籱鱹昭',
  tipsterNumber: 'ZQ7734420',
  tipsterPhone: '13912340008',
  tipsterDevice: 'device-of-who-tips-off-7734',
  tipsterSending: randomUUID(),
  tipsterUpload: randomUUID(),
  anonymousSending: randomUUID(),
  anonymousUpload: randomUUID(),
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return statSync(path).isFile() ? [path] : []
  })

/** As it is, in UTF-16, and in Base64 at each of its three offsets. */
const spellings = (marker: string) => {
  const bytes = Buffer.from(marker)
  const inBase64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return Buffer.from(whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)))
  })
  return [bytes, Buffer.from(marker, 'utf16le'), Buffer.from(bytes.toString('hex')), ...inBase64]
}

test('neither the files of the database nor the log hold a name, number or phone that was written', async () => {
  const server = await startServer(dataFolder)
  const { origin } = server
  const worker = clientOf(origin, await signInPledged(origin, 'worker'))
  const { buildings, dwellings } = await homesOf(origin, await signInPledged(origin, 'worker'))
  const home = dwellings[0]!
  const tenant = clientOf(origin, await signInResident(origin, written.tenantPhone))
  const { noticeVersion } = await tenant.declarations.rules()
  const occupant = { since: today(), purpose: 'living' as const, birthDay: null, guardian: null }
  const content = {
    kind: 'move_in' as const,
    capacity: 'tenant' as const,
    dwellingId: home.id,
    effectiveOn: today(),
    noticeVersion,
    words: `与${written.guestName}同住`,
    occupants: [
      {
        ...occupant,
        name: written.tenantName,
        documentKind: 'resident_id' as const,
        documentNumber: written.tenantNumber,
        phone: written.tenantPhone,
        relation: 'self' as const,
      },
      {
        ...occupant,
        name: written.guestName,
        documentKind: 'passport' as const,
        documentNumber: written.guestNumber,
        phone: null,
        relation: 'friend' as const,
      },
    ],
    lease: {
      from: today(),
      until: `${Number(today().slice(0, 4)) + 1}${today().slice(4, 8)}01`,
      roomType: 'whole' as const,
      rooms: null,
      areaSquareMetres: null,
      rentCentsMonthly: 350_000,
      depositCents: null,
      otherPartyName: written.landlordName,
      otherPartyPhone: written.landlordPhone,
    },
  }
  const filed = await tenant.declarations.file({ body: { ...content, submissionId: randomUUID() } })
  await tenant.declarations.file({
    body: {
      ...content,
      submissionId: randomUUID(),
      dwellingId: dwellings[1]!.id,
      onBehalfOf: { name: written.behalfName, phone: written.behalfPhone },
    },
  })
  const params = { declarationId: filed.id }
  await worker.declarations.reveal({ params, body: { reason: '上门核对证件' } })
  const verified = await worker.declarations.verify({
    params,
    body: {
      verificationId: randomUUID(),
      revision: filed.revision,
      outcome: 'corrected',
      corrections: [
        {
          occupantKey: filed.occupants[0]!.key,
          field: 'name',
          value: written.correctedName,
          reason: '与证件不一致',
        },
      ],
      place: null,
    },
  })
  expect(verified.status).toBe('verified')
  const found = await worker.register.search({ body: { name: written.correctedName } })
  expect(found.items).toHaveLength(1)
  expect((await worker.register.search({ body: { phone: written.tenantPhone } })).items).not.toHaveLength(0)

  const { token, organisationId } = await foundOrganisation(origin, {
    phone: '13912340007',
    buildingIds: [buildings[0]!.id],
    contactName: written.contactName,
    contactPhone: written.contactPhone,
  })
  const manager = clientOf(origin, token)
  await manager.organisations.addMember({
    params: { organisationId },
    body: { name: written.memberName, phone: written.memberPhone, role: 'filer' },
  })
  const sheet = await sheetOf([
    {
      code: dwellings.find(({ buildingId, id }) => buildingId === buildings[0]!.id && id !== home.id)!.code,
      name: written.filedName,
      documentNumber: written.filedNumber,
      phone: written.filedPhone,
      since: today(),
    },
  ])
  const { id } = await uploadFiling(origin, token, organisationId, sheet)
  const { revision } = await filingUntil(origin, token, id, ({ status }) => status === 'preview')
  await manager.filings.confirm({ params: { filingId: id }, body: { revision } })
  await filingUntil(origin, token, id, ({ status }) => status === 'done')
  const tipOff = {
    matterCode: '0306',
    text: '五号楼有人往楼下扔酒瓶',
    place: { by: 'words' as const, words: '海山街道五号楼' },
  }
  const named = await tenant.tipOffs.submit({
    body: {
      ...tipOff,
      submissionId: written.tipsterSending,
      uploadId: written.tipsterUpload,
      mode: 'real_name',
      deviceId: written.tipsterDevice,
      persons: [
        {
          name: written.tipsterName,
          documentKind: 'passport',
          documentNumber: written.tipsterNumber,
          phone: written.tipsterPhone,
        },
      ],
    },
  })
  const nameless = await clientOf(origin).tipOffs.submitAnonymous({
    body: { ...tipOff, submissionId: written.anonymousSending, uploadId: written.anonymousUpload },
  })
  await clientOf(origin).tipOffs.openByCode({
    body: { code: nameless.code, passphrase: nameless.passphrase.join('') },
  })
  await server.stop()
  const { code, passphrase } = nameless
  const markers = [
    ...Object.values(written),
    ...[code, code.replace('-', ''), passphrase.join(''), passphrase.join(' '), named.key, nameless.key],
  ]

  const log = Buffer.from(server.lines.join('\n'))
  const files = filesBelow(dataFolder).map((path) => ({ path, bytes: readFileSync(path) }))
  const inClear = markers.flatMap((marker) =>
    spellings(marker).flatMap((spelling) => [
      ...files.filter(({ bytes }) => bytes.includes(spelling)).map(({ path }) => `${marker} in ${path}`),
      ...(log.includes(spelling) ? [`${marker} in the log`] : []),
    ]),
  )
  expect(inClear).toEqual([])
  // The search itself works: what is public stands in the same files.
  expect(files.some(({ bytes }) => bytes.includes(Buffer.from(home.code)))).toBe(true)
})
