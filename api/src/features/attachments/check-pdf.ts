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

/** Objects that lie packed in streams, where a search of the file would not see them. */
const packedObjects = (text: string, bytes: Buffer) => {
  const parts: string[] = []
  let budget = mostInflatedBytes
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream[ \t]*(?:\r\n|\n|\r)?/g)) {
    const dictionary = plainNames(text.slice(Math.max(0, text.lastIndexOf(' obj', index)), index))
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(dictionary)) continue
    const part = unpack(dictionary, bytes.subarray(index + keyword.length), budget)
    budget -= part.length
    parts.push(part)
  }
  return parts
}

/** Writers of PDF pack objects with Flate alone; anything else was made to hide them. */
const unpack = (dictionary: string, packed: Buffer, budget: number) => {
  const filters = dictionary.match(/\/[A-Za-z0-9]+(?:Decode|Crypt)(?![A-Za-z0-9])/g) ?? []
  if (filters.length === 0) return ''
  try {
    if (filters.join() !== '/FlateDecode' || /\/Predictor(?!\s+1(?!\d))/.test(dictionary)) throw new Error('packed oddly')
    return inflateSync(packed, { maxOutputLength: budget }).toString('latin1')
  } catch {
    throw refuse('PDF 无法读取，请打印为普通 PDF 或拍照后上传')
  }
}
