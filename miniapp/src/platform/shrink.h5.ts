const biggestBytes = 10 * 1024 * 1024
const longestSide = 4096

/** The original bytes, whose EXIF the server reads; only above 10 MB is a picture drawn anew, smaller. */
export const withinLimit = async (file: File): Promise<Blob> => {
  if (file.size <= biggestBytes) return file
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return new Promise((resolve) => canvas.toBlob((smaller) => resolve(smaller ?? file), 'image/jpeg', 0.85))
}
