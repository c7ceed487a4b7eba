import { useCallback, useEffect, useState } from 'react'
import { photoBox } from '../../platform/photo-box'
import { showLarge } from '../../platform/phone'
import { ensurePrivacy } from '../../state/privacy'
import type { GridPhoto } from '../../ui/photo-grid'
import type { Uploads } from '../uploads'
import { accountPhotos } from './uploads'

/** A photo on the device; `photoId` once the server holds it. */
export type HeldPhoto = { key: string; photoId: string | null }
export type ChangePhotos = (change: (photos: HeldPhoto[]) => HeldPhoto[]) => void

/** Photos a person adds: each goes up at once where it can, and waits on the device where it cannot. */
export const usePhotos = (photos: HeldPhoto[], change: ChangePhotos, most = 9, way: Uploads = accountPhotos) => {
  const uploads = way.useUploads()
  const [sources, setSources] = useState<Record<string, string>>({})

  useEffect(() => {
    for (const { key } of photos.filter((photo) => !sources[photo.key]))
      void photoBox.open(key).then((opened) => {
        if (opened) setSources((known) => ({ ...known, [key]: opened.src }))
        else change((all) => all.filter((photo) => photo.key !== key))
      })
  }, [photos, sources, change])

  const send = useCallback(
    (key: string) => {
      if (!way.startAtOnce()) return
      way.uploadOnce(key).then(
        (photoId) => change((all) => all.map((photo) => (photo.key === key ? { key, photoId } : photo))),
        () => undefined,
      )
    },
    [change, way],
  )
  const add = useCallback(async () => {
    if (!(await ensurePrivacy())) return
    const chosen = await photoBox.choose(most - photos.length)
    setSources((known) => ({ ...known, ...Object.fromEntries(chosen.map(({ key, src }) => [key, src])) }))
    change((all) => [...all, ...chosen.map(({ key }) => ({ key, photoId: null }))].slice(0, most))
    chosen.forEach(({ key }) => send(key))
  }, [change, most, photos.length, send])
  const remove = useCallback(
    (key: string) => {
      change((all) => all.filter((photo) => photo.key !== key))
      way.forgetUpload(key)
      void photoBox.drop(key)
    },
    [change, way],
  )

  const shown: GridPhoto[] = photos.map(({ key, photoId }) => {
    const upload = uploads[key]
    const src = sources[key] ?? ''
    if (photoId) return { key, src, state: 'sent' }
    if (upload?.state === 'sending') return { key, src, state: 'sending', progress: upload.percent }
    if (upload?.state === 'failed') return { key, src, state: 'failed', problem: upload.problem }
    return { key, src, state: upload?.state === 'sent' ? 'sent' : 'waiting' }
  })
  const open = (at: number) =>
    showLarge(
      shown.map((photo) => photo.src),
      at,
    )
  return { shown, add, remove, retry: send, open, sending: shown.some((photo) => photo.state === 'sending') }
}
