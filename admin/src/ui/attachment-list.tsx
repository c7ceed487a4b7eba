import type { AttachmentView } from '@huisheng/contract'
import { momentOf } from './time'
import './attachment-list.css'

const sizeWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Papers to open, each at its signed address, beside the page. */
export const AttachmentList = ({ attachments, none }: { attachments: AttachmentView[]; none: string }) =>
  attachments.length === 0 ? (
    <p className="muted">{none}</p>
  ) : (
    <ul className="attachments">
      {attachments.map(({ id, name, kind, bytes, uploadedAt, url }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            <span className="tag tag-plain">{kind === 'pdf' ? 'PDF' : '图片'}</span>
            {name}
          </a>
          <small className="muted numeric">
            {sizeWords(bytes)} · {momentOf(uploadedAt)}
          </small>
        </li>
      ))}
    </ul>
  )
