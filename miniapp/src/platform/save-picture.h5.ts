import { saveBlob } from './save-blob.h5'
import type { SavePicture } from './save-picture.types'

const refused = '没能存成图片，请截屏保存'

export const savePicture: SavePicture = async ({ width, height, name, draw }) => {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error(refused)
  draw(brush)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error(refused)
  saveBlob(blob, name)
}
