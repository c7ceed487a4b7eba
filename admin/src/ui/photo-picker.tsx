import { type PhotoView, photoLimits } from '@huisheng/contract'
import { Button, Spin } from 'antd'
import { useId, useRef, useState } from 'react'
import { useApi } from '../app/api'
import { wordsOf } from '../app/problem'
import { Icon } from './icon'
import './photo-picker.css'

type Slot = { key: string; file: File; preview: string; photo: PhotoView | null; problem: string | null }
type Props = {
  id?: string
  value?: string[]
  onChange?: (photoIds: string[]) => void
  onBusy?: (busy: boolean) => void
}

const slotOf = (file: File): Slot => ({
  key: crypto.randomUUID(),
  file,
  preview: URL.createObjectURL(file),
  photo: null,
  problem: null,
})

/** Chooses photos and uploads each at once; a failed one says why and can be tried again. Its value is the photo ids. */
export const PhotoPicker = ({ id, onChange, onBusy }: Props) => {
  const api = useApi()
  const ownId = useId()
  const slots = useRef<Slot[]>([])
  const [, redraw] = useState(0)

  const become = (next: Slot[]) => {
    slots.current = next
    redraw((count) => count + 1)
    onChange?.(next.flatMap(({ photo }) => (photo ? [photo.id] : [])))
    onBusy?.(next.some(({ photo, problem }) => !photo && !problem))
  }
  const change = (key: string, part: Partial<Slot>) =>
    become(slots.current.map((slot) => (slot.key === key ? { ...slot, ...part } : slot)))

  const upload = async ({ key, file }: Slot) => {
    try {
      change(key, { photo: await api.uploadPhoto(file), problem: null })
    } catch (error) {
      change(key, { problem: wordsOf(error) })
    }
  }
  const add = (files: File[]) => {
    const added = files.slice(0, photoLimits.perReport - slots.current.length).map(slotOf)
    become([...slots.current, ...added])
    added.forEach((slot) => void upload(slot))
  }
  const retry = (slot: Slot) => {
    change(slot.key, { problem: null })
    void upload(slot)
  }

  return (
    <ul className="photo-picker">
      {slots.current.map((slot, at) => (
        <li key={slot.key} className={slot.problem ? 'photo-slot photo-slot-bad' : 'photo-slot'}>
          <img src={slot.preview} alt={`已选照片 ${at + 1}`} />
          {!slot.photo && !slot.problem && <Spin className="photo-slot-busy" size="small" />}
          <button
            type="button"
            className="photo-slot-remove"
            aria-label={`移除照片 ${at + 1}`}
            onClick={() => become(slots.current.filter(({ key }) => key !== slot.key))}
          >
            <Icon name="close" size={14} />
          </button>
          {slot.problem && (
            <span className="photo-slot-problem" role="alert">
              {slot.problem}
              <Button size="small" type="link" onClick={() => retry(slot)}>
                重传
              </Button>
            </span>
          )}
        </li>
      ))}
      {slots.current.length < photoLimits.perReport && (
        <li>
          <label className="photo-add" htmlFor={id ?? ownId}>
            <Icon name="camera" size={22} />
            <span>添加照片</span>
          </label>
          <input
            id={id ?? ownId}
            className="visually-hidden"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
            multiple
            aria-label="添加照片"
            onChange={({ target }) => {
              add([...(target.files ?? [])])
              target.value = ''
            }}
          />
        </li>
      )}
    </ul>
  )
}
