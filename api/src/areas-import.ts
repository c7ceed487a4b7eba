import { Datum, ImportGrids, type ImportResult } from '@huisheng/contract'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openDatabase } from './database.ts'
import { importGrids } from './features/areas/import/import-grids.ts'

const usage =
  'npm run areas:import -w api -- <file.geojson> --datum wgs84|gcj02 [--from 2026-01-01T00:00:00Z] [--apply]\n'

const print = (line: string) => process.stdout.write(`${line}\n`)

const read = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { datum: { type: 'string' }, from: { type: 'string' }, apply: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  if (!file || !Datum.safeParse(values.datum).success) throw new Error(usage)
  return ImportGrids.parse({
    datum: values.datum,
    dryRun: !values.apply,
    validFrom: values.from,
    collection: JSON.parse(readFileSync(file, 'utf8')),
  })
}

const report = ({ findings, ...result }: ImportResult) => {
  for (const { kind, features, message } of findings) print(`${kind}\t${features.join(',') || '-'}\t${message}`)
  print(
    `共 ${result.features} 个图形：新增 ${result.added}，变更 ${result.changed}，不变 ${result.unchanged}，停用 ${result.retired}；问题 ${findings.length} 个`,
  )
  print(result.applied ? `已生效，版本 ${result.version}` : '没有写入')
}

/** Imports a GeoJSON file of areas from the command line; without --apply it only reports. */
const main = async () => {
  const wanted = read()
  const database = await openDatabase()
  try {
    const result = await importGrids(wanted)
    report(result)
    if (!wanted.dryRun && !result.applied) process.exitCode = 1
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
