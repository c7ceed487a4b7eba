export type Upload = {
  url: string
  /** The name of the multipart part. */
  part: 'photo' | 'file'
  token: string | null
  onProgress: (percent: number) => void
}
