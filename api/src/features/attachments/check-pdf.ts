import { inflateSync } from 'node:zlib'
import { Problem } from '../../http/problem.ts'

const trailerBytes = 1024
const mostInflatedBytes = 32 * 1024 * 1024

/** Names (ISO 32000-1) that make a PDF run, open, send or carry something. Links to pages of the web are no harm. */
const active = /\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToE|RichMedia|EmbeddedFiles?|XFA)(?![A-Za-z0-9])/
const encrypted = /\/Encrypt(?![A-Za-z0-9])/

/** Throws `attachment_unreadable`, in words, for what is cut, locked, or more than paper. */
export const checkPdf = (bytes: Buffer) => {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - trailerBytes))
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) || !end.includes('startxref') || !end.includes('%%EOF'))
    throw refuse('PDF 不完整，可能没有传完或已损坏，请重新导出后上传')
  const text = bytes.toString('latin1')
  if (encrypted.test(plainNames(text))) throw refuse('PDF 设有密码，工作人员无法打开，请取消密码后上传')
  for (const part of [text, ...packedObjects(text, bytes)])
    if (active.test(plainNames(part))) throw refuse('PDF 中含有脚本、表单动作或附件，请打印为普通 PDF 或拍照后上传')
}

const refuse = (message: string) => new Problem('attachment_unreadable', { issues: [{ path: 'file', message }] })

/** Any character of a name may be written as its number: /J#61vaScript. */
const plainNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** `/ObjStm`, each letter plain or as its number. */
const packedMark = new RegExp(
  `/${[...'ObjStm'].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('')}(?![A-Za-z0-9#])`,
  'gi',
)
/** Dictionaries of such streams have some hundred characters. */
const reach = 4096
const mostPacked = 5000

/** Objects that lie packed in streams, where a search of the file would not see them. */
const packedObjects = (text: string, bytes: Buffer) => {
  const parts: string[] = []
  let budget = mostInflatedBytes
  for (const { index } of text.matchAll(packedMark)) {
    if (parts.length >= mostPacked) throw unreadable()
    const part = unpack(streamAround(text, index), bytes, budget)
    budget -= part.length
    parts.push(part)
  }
  return parts
}

const unreadable = () => refuse('PDF 无法读取，请打印为普通 PDF 或拍照后上传')

/** The dictionary that holds the mark, from the start of its object, and where the data begins. */
const streamAround = (text: string, mark: number) => {
  const before = text.slice(Math.max(0, mark - reach), mark)
  const start = before.lastIndexOf('obj')
  const after = text.slice(mark, mark + reach)
  const keyword = /stream[ \t]*(?:\r\n|\n|\r)?/.exec(after)
  if (start < 0 || !keyword) throw unreadable()
  return {
    dictionary: plainNames(before.slice(start) + after.slice(0, keyword.index)),
    from: mark + keyword.index + keyword[0].length,
  }
}

/** Writers of PDF pack objects with Flate alone; anything else was made to hide them. */
const unpack = ({ dictionary, from }: ReturnType<typeof streamAround>, bytes: Buffer, budget: number) => {
  if (!/\/(?:Filter|DecodeParms)/.test(dictionary)) return ''
  if (!/\/Filter\s*(?:\/FlateDecode(?![A-Za-z0-9])|\[\s*\/FlateDecode\s*\])/.test(dictionary)) throw unreadable()
  if (dictionary.includes('/DecodeParms')) throw unreadable()
  try {
    return inflateSync(bytes.subarray(from), { maxOutputLength: budget }).toString('latin1')
  } catch {
    throw unreadable()
  }
}
