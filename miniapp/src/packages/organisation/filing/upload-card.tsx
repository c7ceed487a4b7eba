import { filings } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { downloadFile } from '../../../api/download-file'
import { uploadSheet } from '../../../api/upload-sheet'
import { openFiling } from '../../../features/organisations/open-organisation'
import { useAct } from '../../../features/use-act'
import { chooseSheet } from '../../../platform/sheet-box'
import type { ChosenSheet } from '../../../platform/sheet-box.types'
import { ensurePrivacy } from '../../../state/privacy'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { sayLimits } from './filing-words'
import { Progress } from './progress'
import './filing.scss'

const templateName = '批量申报模板.xlsx'

/** Template down, sheet up: what was chosen stays chosen until the server has it. */
export const UploadCard = ({ organisationId }: { organisationId: string }) => {
  const template = useAct()
  const upload = useAct()
  const [chosen, setChosen] = useState<ChosenSheet | null>(null)
  const [percent, setPercent] = useState(0)

  const send = async (sheet: ChosenSheet) => {
    setPercent(0)
    const { id } = await uploadSheet(organisationId, sheet, setPercent)
    setChosen(null)
    openFiling(id)
  }
  const choose = () =>
    upload.act(async () => {
      if (!(await ensurePrivacy())) return
      const sheet = await chooseSheet()
      if (!sheet) return
      setChosen(sheet)
      await send(sheet)
    })
  const sending = upload.busy && chosen
  return (
    <View className="filing-steps">
      <View className="filing-step">
        <Text className="filing-step__title">1 下载模板</Text>
        <Text className="hint">
          单位的房屋已填好，住在里面的每人填一行。写了人的房屋，没写上的人算已搬离；没人住的写“空置”；整套没填的不变
        </Text>
        <Button
          tone="soft"
          icon="list"
          loading={template.busy}
          onPress={() => void template.act(() => downloadFile(filings.template, { organisationId }, templateName))}
        >
          下载模板
        </Button>
        {template.trouble && <NoticeBar tone="bad">{template.trouble.text}</NoticeBar>}
      </View>
      <View className="filing-step">
        <Text className="filing-step__title">2 上传填好的表格</Text>
        <Text className="hint">{sayLimits}。先给您看会有哪些变化，确认后才提交</Text>
        {sending && <Progress words={percent < 100 ? `正在上传 ${percent}%` : '传完了，等待接收…'} percent={percent} />}
        {upload.trouble && (
          <NoticeBar tone="bad">{Object.values(upload.trouble.issues)[0] ?? upload.trouble.text}</NoticeBar>
        )}
        {chosen && !upload.busy && (
          <Button tone="primary" icon="refresh" onPress={() => void upload.act(() => send(chosen))}>
            再传一次“{chosen.name}”
          </Button>
        )}
        <Button tone={chosen ? 'soft' : 'primary'} icon="send" loading={upload.busy} onPress={() => void choose()}>
          {chosen && !upload.busy ? '换一个文件' : '选择表格并上传'}
        </Button>
      </View>
    </View>
  )
}
