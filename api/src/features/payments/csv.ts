/** A cell that a spreadsheet program takes for text, whatever it begins with. */
const defused = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** RFC 4180 with the mark by which spreadsheet programs know UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(`\ufeff${rows.map((row) => row.map((cell) => quoted(defused(cell))).join(',')).join('\r\n')}\r\n`)

/** Chinese banks write GB 18030 as often as UTF-8. */
const textIn = (bytes: Buffer) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The lines that hold anything, numbered as an editor shows them. null where a quote is never closed. */
export const readCsv = (bytes: Buffer): { line: number; cells: string[] }[] | null => {
  const rows: { line: number; cells: string[] }[] = []
  let line = 1
  for (const [record, open] of recordsIn(textIn(bytes).replace(/^\ufeff/, ''))) {
    if (open) return null
    const cells = cellsIn(record)
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
    line += record.split('\n').length
  }
  return rows
}

/** Records end at a line break outside quotes. */
function* recordsIn(text: string): Generator<[string, boolean]> {
  let record = ''
  let open = false
  for (const part of text.split('\n')) {
    record += (open ? '\n' : '') + part
    if (((part.match(/"/g)?.length ?? 0) & 1) === 1) open = !open
    if (open) continue
    yield [record.replace(/\r$/, ''), false]
    record = ''
  }
  if (open) yield [record, true]
}

const cellsIn = (record: string) =>
  [...`,${record}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inQuotes, bare]) =>
    (inQuotes?.replaceAll('""', '"') ?? bare ?? '').trim(),
  )
