import type { AttachmentView } from '@huisheng/contract'
import { siteUrl } from '../../platform/addresses'
import { openPaper } from '../../platform/open-paper'
import { showLarge } from '../../platform/phone'
import { Cell } from '../../ui/cell'
import { useAct } from '../use-act'

const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** Papers the server holds: photos open large, PDFs in the platform's own reader. */
export const StoredAttachments = ({ attachments }: { attachments: AttachmentView[] }) => {
  const { act, trouble } = useAct()
  return (
    <>
      {attachments.map(({ id, name, kind, bytes, url }) => (
        <Cell
          key={id}
          icon={kind === 'pdf' ? 'list' : 'image'}
          title={name}
          text={sizeOf(bytes)}
          error={trouble?.text}
          label={`打开${name}`}
          onPress={() =>
            void act(async () => (kind === 'pdf' ? openPaper(siteUrl(url)) : showLarge([siteUrl(url)], 0)))
          }
        />
      ))}
    </>
  )
}
