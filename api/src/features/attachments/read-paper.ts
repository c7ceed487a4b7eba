import { Problem } from '../../http/problem.ts'
import { decodePhoto } from '../photos/decode-photo.ts'
import { oneAtACore } from '../photos/one-at-a-core.ts'
import { recognisePhoto } from '../photos/recognise-photo.ts'
import { checkPdf } from './check-pdf.ts'

export type Paper = { kind: 'image' | 'pdf'; bytes: Buffer }

/** From an uploaded file to what is kept, told by its bytes alone. Throws `attachment_kind` or `attachment_unreadable`. */
export const readPaper = async (bytes: Buffer): Promise<Paper> => {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') {
    checkPdf(bytes)
    return { kind: 'pdf', bytes }
  }
  const kind = recognisePhoto(bytes)
  if (!kind || kind === 'heic') throw new Problem('attachment_kind')
  return { kind: 'image', bytes: await readImage(bytes) }
}

/** Drawn anew from its pixels, as photos are: no metadata, nothing hidden behind the picture. */
const readImage = async (bytes: Buffer) => {
  try {
    return (await oneAtACore(() => decodePhoto(bytes))).main
  } catch (error) {
    throw error instanceof Problem && error.code === 'photo_unreadable' ? new Problem('attachment_unreadable') : error
  }
}
