import type { ReportView } from '@huisheng/contract'
import { View } from '@tarojs/components'
import type { Trouble } from '../../../api/problem'
import { PhotoField } from '../../../features/photos/photo-field'
import { statusName } from '../../../features/reports/report-words'
import { useOnline } from '../../../state/online'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Toggle } from '../../../ui/toggle'
import { deeds, type Deed } from './deed'
import type { DeedDraft } from './deed-draft'
import { OutcomeField } from './outcome-field'
import { QueueField } from './queue-field'
import { useDeedForm } from './use-deed-form'
import './deeds.scss'

type Props = {
  report: ReportView
  deed: Deed
  busy: boolean
  trouble: Trouble | null
  perform: (report: ReportView, deed: Deed, draft: DeedDraft) => Promise<boolean>
  onClose: () => void
}

type Form = ReturnType<typeof useDeedForm>

/** What stands above the fields: the network, a refusal, a case that moved on, a draft taken up again. */
const Told = ({ trouble, form, blocked }: { trouble: Trouble | null; form: Form; blocked: string | null }) => {
  const online = useOnline()
  const unsaid = trouble && Object.keys(trouble.issues).length === 0 ? trouble : null
  return (
    <>
      {unsaid && <NoticeBar tone="bad">{unsaid.text}</NoticeBar>}
      {blocked && <NoticeBar tone="warn">{blocked}</NoticeBar>}
      {(unsaid ? unsaid.offline : !online) && (
        <NoticeBar tone="warn" icon="offline">
          写的和拍的都存在手机里，连上网络后再发
        </NoticeBar>
      )}
      {form.resumed && !unsaid && !blocked && (
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
    </>
  )
}

const Fields = ({ report, deed, form }: { report: ReportView; deed: Deed; form: Form }) => {
  const { words, asks = [], photos } = deeds[deed]
  const { draft, issues, change } = form
  return (
    <>
      {asks.includes('outcome') && (
        <OutcomeField
          kind={report.kind}
          value={draft.outcome}
          error={issues.outcome}
          onChange={(outcome) => change({ outcome })}
        />
      )}
      {asks.includes('queue') && (
        <QueueField
          reportId={report.id}
          value={draft.queue}
          error={issues.queue}
          onChange={(queue) => change({ queue })}
        />
      )}
      {words && (
        <Field
          title={words.title}
          must={words.must}
          many
          maxLength={words.most}
          value={draft.words}
          placeholder={words.placeholder}
          hint={words.hint}
          error={issues.words ?? issues.reason}
          onChange={(text) => change({ words: text })}
        />
      )}
      {asks.includes('channel') && (
        <Field
          title="该找谁（可不写）"
          maxLength={200}
          value={draft.channel}
          placeholder="正确的渠道，如：供电服务热线"
          error={issues.channel}
          onChange={(channel) => change({ channel })}
        />
      )}
      {photos && (
        <PhotoField
          title={deed === 'resolve' && !report.afterPhotoRequired ? `${photos.title}（可不拍）` : photos.title}
          must={deed === 'resolve' && report.afterPhotoRequired}
          hint={photos.hint}
          error={issues.photoIds}
          photos={draft.photos}
          onChange={form.changePhotos}
        />
      )}
      {asks.includes('settled') && (
        <Toggle
          icon="shield"
          title="裁定由对方处理"
          text="打开后对方不能再退回"
          on={draft.settled}
          onChange={(settled) => change({ settled })}
        />
      )}
    </>
  )
}

/** The form of one deed. Mounted while open; closing it, or the app, loses nothing. */
export const DeedSheet = ({ report, deed, busy, trouble, perform, onClose }: Props) => {
  const form = useDeedForm(report, deed, trouble, perform)
  const { title, verb, tone, icon } = deeds[deed]
  const blocked = report.actions.includes(deed)
    ? null
    : `这件事现在是“${statusName(report.status)}”，不能再${verb}；您写的还留着`
  const send = async () => {
    if (await form.send()) onClose()
  }
  return (
    <BottomSheet
      open
      title={title}
      onClose={onClose}
      actions={
        <Button
          tone={tone ?? 'primary'}
          icon={icon}
          loading={busy}
          disabled={blocked !== null}
          onPress={() => void send()}
        >
          {busy ? '正在提交…' : verb}
        </Button>
      }
    >
      <View className="deed-sheet">
        <Told trouble={trouble} form={form} blocked={blocked} />
        <Fields report={report} deed={deed} form={form} />
      </View>
    </BottomSheet>
  )
}
