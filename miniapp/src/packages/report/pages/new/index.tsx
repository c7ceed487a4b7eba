import { kindNames } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { MatterSheet } from '../../../../features/catalogue/matter-sheet'
import { useMatters } from '../../../../features/catalogue/use-matters'
import type { DraftKind } from '../../../../features/drafts/draft'
import { subscribe } from '../../../../features/notices/subscribe'
import { PhotoField } from '../../../../features/photos/photo-field'
import { PlaceSection } from '../../../../features/places/place-section'
import { showSentReport } from '../../../../features/reports/open-report'
import { kindLook } from '../../../../features/reports/report-words'
import { switchTo } from '../../../../platform/navigate'
import { toMapPin } from '../../../../platform/map-datum'
import { useOnline } from '../../../../state/online'
import { toast } from '../../../../state/toast'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { Group } from '../../../../ui/group'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { doorFrom } from '../../form/at-door'
import { NearbyHint } from '../../form/nearby-hint'
import { useReportForm } from '../../form/use-report-form'

const kinds = (['request', 'complaint', 'suggestion'] as const).map((value) => ({
  value,
  title: kindNames[value],
  icon: kindLook[value].icon,
}))

const kindFrom = (asked: string | undefined): DraftKind =>
  asked === 'suggestion' || asked === 'complaint' ? asked : 'request'

const NewReport = () => {
  const { params } = useRouter()
  const form = useReportForm(params.draft, kindFrom(params.kind), doorFrom(params))
  const { draft, issues } = form
  const matters = useMatters()
  const online = useOnline()
  const [choosing, setChoosing] = useState(false)
  const { pin, plate } = draft.place
  const allowed = matters.data?.find(({ code }) => code === draft.matterCode)?.kinds
  const fitting = kinds.filter(({ value }) => !allowed || allowed.includes(value))

  const submit = async () => {
    const asked = subscribe(['report_progress', 'report_closed'])
    const delivery = await form.submit()
    await asked
    if (delivery.result === 'sent') return showSentReport(delivery.report.id)
    if (delivery.result === 'missing') return toast('还有内容没填好，请看红字', 'bad')
    if (delivery.result === 'refused') return toast(delivery.trouble.text, 'bad')
    if (delivery.result === 'waiting') toast('已存在手机里，连上网络自动发出')
    if (delivery.result === 'waiting' || delivery.result === 'gone') switchTo('/pages/mine/index')
  }
  return (
    <Page
      title="我要上报"
      actions={
        <Button tone="primary" icon="send" loading={form.busy} onPress={() => void submit()}>
          {form.busy ? '正在提交…' : '提交'}
        </Button>
      }
    >
      {form.trouble && <NoticeBar tone="bad">{form.trouble.text}</NoticeBar>}
      {draft.problem && !form.trouble && (
        <NoticeBar tone={draft.state === 'waiting' ? 'warn' : 'bad'}>{draft.problem}</NoticeBar>
      )}
      {!online && (
        <NoticeBar tone="warn" icon="offline">
          没有网络也能填，写的和拍的都存在手机里，连上后自动发出
        </NoticeBar>
      )}
      {form.resumed && !draft.problem && (
        <NoticeBar
          tone="ok"
          icon="edit"
          action={
            <Button tone="plain" onPress={form.startAnew}>
              重新写
            </Button>
          }
        >
          接着上次没写完的
        </NoticeBar>
      )}
      <View className="stack" style={{ marginBottom: '16px' }}>
        <Chips label="类型" chips={fitting} value={draft.kind} onChange={form.setKind} />
      </View>
      <Group>
        <Cell
          icon="list"
          title={draft.matterName || '选择事项'}
          text={draft.matterName ? '点这里更换' : '搜一个词，或按类别找'}
          error={issues.matterCode}
          onPress={() => setChoosing(true)}
        />
        <PhotoField
          title="照片"
          must={draft.photosAtLeast > 0}
          hint="最多 9 张，看得清问题就好"
          error={issues.photoIds}
          photos={draft.photos}
          onChange={form.changePhotos}
        />
        <Field
          title="情况"
          must
          many
          maxLength={2000}
          value={draft.text}
          placeholder="什么事、什么时候开始、影响了谁"
          error={issues.text}
          onChange={form.setText}
        />
      </Group>
      <PlaceSection place={draft.place} issues={issues} onChange={form.setPlace} />
      <NearbyHint matterCode={draft.matterCode} pin={pin ?? (plate?.pointWgs84 ? toMapPin(plate.pointWgs84) : null)} />
      <MatterSheet
        open={choosing}
        tipOff={false}
        chosen={draft.matterCode}
        matters={matters}
        onChoose={form.setMatter}
        onClose={() => setChoosing(false)}
      />
    </Page>
  )
}

export default NewReport
