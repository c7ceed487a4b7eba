import type { ImportFinding } from '@huisheng/contract'
import fc from 'fast-check'
import { Types } from 'mongoose'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { AreaMap, mapId } from '../area-map.model.ts'
import { Area } from '../area.model.ts'
import { buildDistrict, districtFeatures } from '../build-area.ts'
import { describeGrid } from '../find-grid.ts'
import { locate } from '../locate.ts'
import { importGrids } from './import-grids.ts'

const { as } = useApp()

type Feature = ReturnType<typeof districtFeatures>[number]
const file = (features: unknown[], more: { dryRun?: boolean; validFrom?: string; datum?: 'wgs84' | 'gcj02' } = {}) => ({
  datum: 'wgs84' as const,
  dryRun: false,
  ...more,
  collection: { type: 'FeatureCollection' as const, features },
})
const kinds = (findings: ImportFinding[]) => findings.map(({ kind }) => kind)
const at = (features: Feature[], code: string) => features.findIndex(({ properties }) => properties.code === code)
const replaced = (features: Feature[], code: string, change: (feature: Feature) => unknown) =>
  features.map((feature) => (feature.properties.code === code ? change(feature) : feature))
const withRing = (feature: Feature, change: (ring: number[][]) => number[][]) => ({
  ...feature,
  geometry: { ...feature.geometry, coordinates: feature.geometry.coordinates.map(change) },
})

test('a sound file is applied without findings, and again changes nothing', async () => {
  const features = districtFeatures()
  const first = await importGrids(file(features))
  expect(first).toMatchObject({ applied: true, version: 1, added: 10, changed: 0, retired: 0, findings: [] })
  const again = await importGrids(file(features))
  expect(again).toMatchObject({ applied: true, version: 1, added: 0, changed: 0, unchanged: 10, retired: 0 })
  expect(await Area.countDocuments()).toBe(10)
})

test('a dry run writes nothing', async () => {
  const result = await importGrids(file(districtFeatures(), { dryRun: true }))
  expect(result).toMatchObject({ applied: false, version: null, added: 10, findings: [] })
  expect(await Area.countDocuments()).toBe(0)
})

test.each([
  ['a ring that is not closed', (ring: number[][]) => ring.slice(0, -1).concat([[114.2, 22.5]]), /没有闭合/],
  ['too few points', (ring: number[][]) => [ring[0]!, ring[1]!, ring[0]!], /点数太少/],
  ['a ring that crosses itself', (r: number[][]) => [r[0]!, r[2]!, r[1]!, r[3]!, r[0]!], /自相交/],
  ['positions off the earth', (ring: number[][]) => ring.map(([x]) => [x!, 95]), /超出经纬度范围/],
  ['positions that are no numbers', (ring: number[][]) => ring.map(() => ['a', 'b'] as unknown as number[]), /有效/],
])('%s is bad geometry and nothing is written', async (_, change, message) => {
  const features = districtFeatures()
  const broken = replaced(features, '010102(A)', (feature) => withRing(feature, change))
  const { applied, findings } = await importGrids(file(broken))
  expect(applied).toBe(false)
  expect(findings).toContainEqual(
    expect.objectContaining({
      kind: 'bad_geometry',
      features: [at(features, '010102(A)')],
      message: expect.stringMatching(message),
    }),
  )
  expect(await Area.countDocuments()).toBe(0)
})

test('bad codes, codes used twice, unknown parents and things that are no features are each named', async () => {
  const features = districtFeatures()
  const grid = features[at(features, '010101(A)')]!
  const named = (properties: object) => ({ ...grid, properties: { ...grid.properties, ...properties } })
  const { applied, findings } = await importGrids(
    file([...features, named({ code: '1(A)' }), grid, named({ code: '990101(A)', parentCode: '9901' }), 7, null]),
  )
  expect(applied).toBe(false)
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'bad_code', features: [10], codes: ['1(A)'] }),
      expect.objectContaining({ kind: 'duplicate_code', features: [3, 11], codes: ['010101(A)'] }),
      expect.objectContaining({ kind: 'unknown_parent', features: [12], codes: ['990101(A)'] }),
      expect.objectContaining({ kind: 'bad_geometry', features: [13] }),
      expect.objectContaining({ kind: 'bad_geometry', features: [14] }),
    ]),
  )
})

test('the pattern of codes is a setting of the city', async () => {
  await AreaMap.create({ _id: mapId, versions: [], settings: { gridCodePattern: '^\\d{12}$' } })
  const { findings } = await importGrids(file(districtFeatures()))
  expect(kinds(findings)).toEqual(Array(6).fill('bad_code'))
})

test('a gap, an overlap and ground outside are reported with their area, and may be applied', async () => {
  const side = 0.001
  const features = districtFeatures()
  const shrunk = replaced(features, '010101(A)', (feature) =>
    withRing(feature, (ring) => ring.map(([x, y]) => [x === 114.231 ? x - side / 2 : x!, y!])),
  )
  const gap = await importGrids(file(shrunk, { dryRun: true }))
  expect(kinds(gap.findings)).toEqual(['gap'])
  const half = 103 * 111 * 0.5
  expect(gap.findings[0]!.areaSquareMetres! / half).toBeCloseTo(1, 1)
  expect(gap.findings[0]!.message).toContain('010101(A)')
  expect(gap.findings[0]!.geometry).toMatchObject({ type: 'Polygon' })

  const grown = replaced(features, '010101(A)', (feature) =>
    withRing(feature, (ring) => ring.map(([x, y]) => [x === 114.231 ? x + side / 2 : x!, y!])),
  )
  const overlap = await importGrids(file(grown, { dryRun: true }))
  expect(overlap.findings).toEqual([
    expect.objectContaining({ kind: 'overlap', codes: ['010101(A)', '010102(A)'], features: [3, 4] }),
  ])
  expect(overlap.findings[0]!.areaSquareMetres! / half).toBeCloseTo(1, 1)

  const beyond = replaced(features, '010101(A)', (feature) =>
    withRing(feature, (ring) => ring.map(([x, y]) => [x === 114.23 ? x - side / 2 : x!, y!])),
  )
  const outside = await importGrids(file(beyond))
  expect(outside.findings).toEqual([expect.objectContaining({ kind: 'outside', codes: ['010101(A)'] })])
  expect(outside.applied).toBe(true)
})

test('whatever corner of a tiling is moved is found, and a tiling that is left alone never is', async () => {
  const features = districtFeatures({ columns: 4, rows: 4 })
  const grids = features.flatMap((feature, place) =>
    feature.properties.parentCode?.toString().length === 4 ? [place] : [],
  )
  const shift = fc.oneof(
    fc.double({ min: 0.0001, max: 0.0004, noNaN: true }),
    fc.double({ min: -0.0004, max: -0.0001, noNaN: true }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...grids),
      fc.integer({ min: 0, max: 3 }),
      shift,
      shift,
      async (place, corner, east, north) => {
        const moved = features.map((feature, each) =>
          each === place
            ? withRing(feature, (ring) => {
                const open = ring.slice(0, 4).map(([x, y], n) => (n === corner ? [x! + east, y! + north] : [x!, y!]))
                return [...open, open[0]!]
              })
            : feature,
        )
        const { findings } = await importGrids(file(moved, { dryRun: true }))
        const code = features[place]!.properties.code as string
        expect(findings.length).toBeGreaterThan(0)
        for (const each of findings) {
          expect(['gap', 'overlap', 'outside']).toContain(each.kind)
          if (each.kind !== 'gap') expect(each.codes).toContain(code)
          expect(each.areaSquareMetres).toBeGreaterThan(1)
        }
      },
    ),
    { numRuns: 30 },
  )
  expect((await importGrids(file(features, { dryRun: true }))).findings).toEqual([])
})

test('a new boundary keeps the id of the code and the old version; a grid left out is retired', async () => {
  const { idOf } = await buildDistrict({ columns: 2, rows: 2 })
  const features = districtFeatures({ columns: 2, rows: 2 })
  const [first, second] = [at(features, '010101(A)'), at(features, '010102(A)')]
  const wide = withRing(features[first]!, (ring) => ring.map(([x, y]) => [x === 114.231 ? 114.232 : x!, y!]))
  const result = await importGrids(file([wide], { validFrom: '2026-01-01T00:00:00Z' }))
  expect(result).toMatchObject({
    applied: true,
    version: 2,
    added: 0,
    changed: 1,
    unchanged: 0,
    retired: 1,
    findings: [],
  })
  const versions = await Area.find({ areaId: idOf('010101(A)') })
    .sort({ version: 1 })
    .lean()
  expect(versions.map(({ version, retiredIn }) => [version, retiredIn])).toEqual([
    [1, 2],
    [2, null],
  ])
  expect(versions[0]!.validUntil).toEqual(new Date('2026-01-01T00:00:00Z'))
  const other = await Area.findOne({ code: '010201(A)' }).lean()
  expect(other).toMatchObject({ version: 1, retiredIn: null })

  const back = await importGrids(file([features[first]!, features[second]!]))
  expect(back).toMatchObject({ version: 3, added: 1, changed: 1, retired: 0, findings: [] })
  expect(String((await Area.findOne({ code: '010102(A)', version: 3 }).lean())!.areaId)).toBe(idOf('010102(A)'))
})

test('a new boundary keeps range, households and phone of the console, unless the file names them', async () => {
  const { idOf } = await buildDistrict({ columns: 1, rows: 1 })
  const written = { range: '东至海边', supervisionPhone: '0755-12345' }
  await describeGrid(idOf('010101(A)'), written)
  await Area.updateOne({ code: '010101(A)' }, { $set: { households: 321 } })
  const features = districtFeatures({ columns: 1, rows: 1 })
  const grid = features[at(features, '010101(A)')]!
  const again = async (properties: object) => {
    const result = await importGrids(file([{ ...grid, properties: { ...grid.properties, ...properties } }]))
    expect(result).toMatchObject({ applied: true, changed: 1 })
    return Area.findOne({ code: '010101(A)', retiredIn: null }).lean()
  }
  expect(await again({ name: '新名' })).toMatchObject({ version: 2, name: '新名', ...written, households: 321 })
  expect(await again({ name: '又一名', range: '西至山脚', households: 0, supervisionPhone: null })).toMatchObject({
    version: 3,
    range: '西至山脚',
    households: 0,
    supervisionPhone: null,
  })
})

test('an import that crashed before its version was listed was never seen and is cleared by the next', async () => {
  const { idOf, middleOf } = await buildDistrict({ columns: 2, rows: 1 })
  const grid = await Area.findOne({ code: '010101(A)' }).lean()
  await Area.updateOne({ _id: grid!._id }, { $set: { retiredIn: 2, validUntil: new Date() } })
  await Area.create({ ...grid, _id: new Types.ObjectId(), version: 2, name: '没有写完' })
  const place = {
    by: 'pin' as const,
    ...middleOf('010101(A)'),
    datum: 'wgs84' as const,
    accuracyMetres: null,
    words: '',
  }
  expect(await locate(place)).toMatchObject({ gridId: idOf('010101(A)'), gridVersion: 1 })

  const again = await importGrids(file(districtFeatures({ columns: 2, rows: 1 })))
  expect(again).toMatchObject({ applied: true, version: 1, changed: 0, added: 0 })
  expect(await Area.find({ code: '010101(A)' }).lean()).toEqual([
    expect.objectContaining({ version: 1, retiredIn: null, validUntil: null }),
  ])
})

test('two imports at once: one is told to wait, and the map is whole', async () => {
  const imports = [importGrids(file(districtFeatures())), importGrids(file(districtFeatures()))]
  const results = await Promise.allSettled(imports)
  const done = results.filter(({ status }) => status === 'fulfilled')
  expect(done.length).toBeGreaterThanOrEqual(1)
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason.details.issues[0].message).toContain('另一次导入正在进行')
  expect(await Area.countDocuments()).toBe(10)
  expect((await AreaMap.findById(mapId).lean())!.versions).toHaveLength(1)
})

test('positions in GCJ-02 are stored as WGS84', async () => {
  const result = await importGrids(file(districtFeatures(), { datum: 'gcj02' }))
  expect(result.findings.filter(({ kind }) => kind.startsWith('bad'))).toEqual([])
  const { geometry } = (await Area.findOne({ code: '440308' }).lean()) as unknown as {
    geometry: { coordinates: number[][][] }
  }
  const [x, y] = geometry.coordinates[0]![0]!
  expect(x! - 114.23).toBeLessThan(-0.004)
  expect(y! - 22.55).toBeGreaterThan(0.002)
})

test('over HTTP only an administrator imports, and an empty or foreign body is refused', async () => {
  const body = file(districtFeatures())
  const admin = await buildStaff({ role: 'admin' })
  expect(await refusalOf(as().areas.importGrids({ body }))).toBe('login_required')
  expect(await refusalOf(as((await buildStaff({ role: 'officer' })).token).areas.importGrids({ body }))).toBe(
    'forbidden',
  )
  expect(await refusalOf(as(admin.token).areas.importGrids({ body: file([]) }))).toBe('invalid_request')
  const odd = { ...body, collection: { $gt: '' } } as never
  expect(await refusalOf(as(admin.token).areas.importGrids({ body: odd }))).toBe('invalid_request')
  expect(await as(admin.token).areas.importGrids({ body })).toMatchObject({ applied: true, version: 1 })
})
