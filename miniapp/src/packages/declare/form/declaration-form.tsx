import { partsOf } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { AttachmentsField } from '../../../features/attachments/attachments-field'
import { fieldName } from '../../../features/declarations/field-names'
import { showSentDeclaration } from '../../../features/declarations/open-declaration'
import { subscribe } from '../../../features/notices/subscribe'
import { showFirstError } from '../../../platform/first-error'
import { toast } from '../../../state/toast'
import { useOnline } from '../../../state/online'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Field } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { BehalfSection } from './behalf-section'
import { KindSection } from './kind-section'
import { LeaseSection } from './lease-section'
import { LeavingSection } from './leaving-section'
import { NoticeSection } from './notice-section'
import { notesOf, unplaced } from './notes'
import { OccupantsSection } from './occupants-section'
import { useDeclarationForm } from './use-declaration-form'
import type { Opening } from './use-opening'
import { Warnings } from './warnings'
import { WarningsSheet } from './warnings-sheet'
import './form.scss'

type Props = { opening: Opening; onStartAnew: () => void }

/** One form for every kind: each answer decides what else is asked. */
export const DeclarationFormPage = ({
  opening: { rules, form: view, draft: first, resumed, missing },
  onStartAnew,
}: Props) => {
  const form = useDeclarationForm(first, view)
  const online = useOnline()
  const [warned, setWarned] = useState(false)
  const { draft, findings } = form
  const notes = notesOf(form.issues, findings, rules)
  const parts = draft.kind && partsOf[draft.kind]

  const submit = async (seenWarnings: boolean) => {
    const asked = subscribe(['report_progress', 'report_closed'])
    const submitted = await form.submit(seenWarnings)
    await asked
    setWarned(submitted.result === 'warned')
    if (submitted.result === 'sent') showSentDeclaration(submitted.declaration.id)
    if (submitted.result === 'missing' || submitted.result === 'blocked') showFirstError()
    if (submitted.result === 'missing') toast('还有内容没填好，请看红字', 'bad')
    if (submitted.result === 'blocked') toast('有内容不符合规定，请看红字', 'bad')
  }
  const title = draft.correcting ? '补正申报' : '申报居住'
  if (view.capacities.length === 0)
    return (
      <Page title={title}>
        <Empty icon="home" title="您现在不能申报这套房屋" text="如果地址选错了，请返回重新选；仍有疑问请联系社区" />
      </Page>
    )
  return (
    <Page
      title={title}
      actions={
        <Button tone="primary" icon="send" loading={form.busy} onPress={() => void submit(false)}>
          {form.busy ? '正在检查并提交…' : draft.correcting ? '重新提交' : '提交'}
        </Button>
      }
    >
      {form.trouble && (
        <NoticeBar tone="bad">
          {form.trouble.text}
          {form.trouble.offline ? '。填的都存在手机里，连上后再点提交' : ''}
        </NoticeBar>
      )}
      {!online && !form.trouble && (
        <NoticeBar tone="warn" icon="offline">
          现在没有网络，可以接着填，都存在手机里
        </NoticeBar>
      )}
      {missing.length > 0 && (
        <NoticeBar tone="warn" icon="edit">
          <View>网格员请您补正：</View>
          {missing.map(({ field, message }) => (
            <View key={`${field}:${message}`}>
              · {fieldName(field)}：{message}
            </View>
          ))}
        </NoticeBar>
      )}
      {resumed && (
        <NoticeBar
          tone="ok"
          icon="edit"
          action={
            <Button
              tone="plain"
              onPress={() => {
                form.throwAway()
                onStartAnew()
              }}
            >
              重新填
            </Button>
          }
        >
          接着上次没填完的
        </NoticeBar>
      )}
      <Warnings findings={unplaced(findings)} />
      <KindSection form={form} view={view} notes={notes} />
      {parts?.occupants && <OccupantsSection form={form} notes={notes} knownAs={view.knownAs} />}
      {parts?.leaving && <LeavingSection form={form} view={view} notes={notes} />}
      {parts?.lease && <LeaseSection form={form} notes={notes} />}
      {parts && (
        <>
          <Group title="证明和说明">
            <AttachmentsField
              title="证明材料（可不传）"
              hint={`如租赁合同、房产证明；照片或 PDF，每份 10 MB 以内。${notes.why('attachmentIds') ?? ''}`}
              error={notes.error('attachmentIds')}
              attachments={draft.attachments}
              onChange={form.changeAttachments}
            />
            <Field
              title="补充说明（可不写）"
              many
              maxLength={500}
              value={draft.words}
              placeholder="如：白天上班，晚上 7 点后在家"
              error={notes.error('words')}
              hint={notes.why('words')}
              onChange={(words) => form.set({ words }, 'words')}
            />
          </Group>
          <BehalfSection form={form} notes={notes} />
          <NoticeSection
            rules={rules}
            agreed={draft.agreed}
            error={notes.error('noticeVersion')}
            onAgree={(agreed) => form.set({ agreed }, 'noticeVersion')}
          />
        </>
      )}
      <WarningsSheet
        open={warned}
        findings={findings}
        busy={form.busy}
        onSend={() => void submit(true)}
        onClose={() => setWarned(false)}
      />
    </Page>
  )
}
