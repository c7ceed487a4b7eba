import { privacy } from '@huisheng/contract'
import { downloadFile } from '../../../api/download-file'
import { useAct } from '../../../features/use-act'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'

/** Everything the product holds about this person, to read or to take elsewhere. */
export const Copies = () => {
  const { act, busy, trouble } = useAct()
  const fetchPdf = () => void act(() => downloadFile(privacy.copyPdf, {}, '我的个人信息.pdf'))
  const fetchJson = () => void act(() => downloadFile(privacy.copy, {}, '我的个人信息.json'))
  return (
    <>
      {trouble && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      {busy && <NoticeBar tone="info">正在准备，请稍候…</NoticeBar>}
      <Group title="拿一份副本">
        <Cell icon="list" title="PDF 文件" text="可以打印、保存" onPress={fetchPdf} />
        <Cell icon="send" title="数据文件（JSON）" text="可以转给别的平台" onPress={fetchJson} />
      </Group>
    </>
  )
}
