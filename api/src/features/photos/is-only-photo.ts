import type { PhotoStructure } from './photo-structure.ts'

/** So many bytes of anything after the end are a careless writer, not a second file. */
const slackBytes = 16

/** What other programs would run or open: pages, scripts, documents, archives. */
const foreign = ['<script', '<html', '<svg', '<!doctype', '<?php', '%pdf-', 'pk\x03\x04']

/**
 * Whether the file is a photo and nothing else besides. Only pixels are ever kept, so this protects nobody's browser;
 * it refuses what was plainly not made by a camera.
 */
export const isOnlyPhoto = (bytes: Buffer, { end, asides }: PhotoStructure) =>
  !asides.some(holdsForeign) && isCameraTrailer(bytes.subarray(end))

const holdsForeign = (aside: Buffer) => {
  const text = aside.toString('latin1').toLowerCase()
  return foreign.some((mark) => text.includes(mark))
}

/** Phones append a second picture (depth, gain map), a short film (motion photo), or a Samsung block that ends in SEFT. */
const isCameraTrailer = (rest: Buffer) => {
  if (rest.length <= slackBytes) return true
  const from = rest.findIndex((byte) => byte !== 0)
  if (from < 0) return true
  const jpeg = rest.toString('latin1', from, from + 3) === '\xff\xd8\xff'
  const film = rest.toString('latin1', 4, 8) === 'ftyp'
  const samsung = rest.toString('latin1', rest.length - 4) === 'SEFT'
  return jpeg || film || samsung
}
