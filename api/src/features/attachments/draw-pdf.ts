import { deflateSync } from 'node:zlib'

type Drawing = {
  /** Bodies of further objects. */
  objects?: string[]
  /** What stands in the trailer beside its root. */
  trailer?: string
  /** Objects packed in a compressed stream, as newer writers do. */
  packed?: string
  /** How that stream is said to be packed. */
  packing?: string
  after?: string
}

/** The bytes of a one-page PDF for a test; a viewer opens it. */
export const drawPdf = ({
  objects = [],
  trailer = '',
  packed,
  packing = '/Filter /FlateDecode',
  after = '',
}: Drawing = {}) => {
  const bodies = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>'),
    ...objects.map((body) => Buffer.from(body)),
    ...(packed === undefined ? [] : [packedObject(packed, packing)]),
  ]
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const starts: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  bodies.forEach((body, at) => {
    starts.push(length())
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'))
  })
  const xref = length()
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n${after}`,
    ),
  )
  return Buffer.concat(parts)
}

const packedObject = (objects: string, packing: string) => {
  const data = deflateSync(Buffer.from(objects))
  return Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 4 ${packing} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}
