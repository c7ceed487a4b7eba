import { organisationKindNames } from '@huisheng/contract'
import { AttachmentsField } from '../../../features/attachments/attachments-field'
import { subscribe } from '../../../features/notices/subscribe'
import { showSentApplication } from '../../../features/organisations/open-organisation'
import { showFirstError } from '../../../platform/first-error'
import { toast } from '../../../state/toast'
import { Button } from '../../../ui/button'
import { ChoiceField, choicesOf } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { BuildingsField } from '../buildings-field'
import { hasCreditCode, issueAt } from './application-of'
import { useApplication } from './use-application'
import type { Opening } from './use-opening'

type Props = { opening: Opening; onStartAnew: () => void }

export const ApplicationForm = ({ opening: { draft: first, resumed, reason }, onStartAnew }: Props) => {
  const { draft, issues, busy, trouble, set, changeAttachments, throwAway, submit } = useApplication(first)
  const again = draft.organisationId !== null
  const send = async () => {
    const asked = subscribe(['report_progress', 'report_closed'])
    const { sent, missing } = await submit()
    await asked
    if (sent) return showSentApplication(sent.id)
    if (!missing) return
    showFirstError()
    toast('还有内容没填好，请看红字', 'bad')
  }
  return (
    <Page
      title={again ? '修改后再申请' : '申请单位入驻'}
      actions={
        <Button tone="primary" icon="send" loading={busy} onPress={() => void send()}>
          {busy ? '正在提交…' : again ? '再次申请' : '提交申请'}
        </Button>
      }
    >
      {trouble && (
        <NoticeBar tone="bad">
          {trouble.text}
          {trouble.offline ? '。填的都存在手机里，连上后再点提交' : ''}
        </NoticeBar>
      )}
      {reason && (
        <NoticeBar tone="warn" icon="edit">
          上次没有通过：{reason}
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
                throwAway()
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
      <Group title="单位">
        <ChoiceField
          title="类型"
          must
          choices={choicesOf(organisationKindNames)}
          value={draft.kind}
          error={issueAt(issues, 'kind')}
          onChange={(kind) => set({ kind }, 'kind')}
        />
        <Field
          title={hasCreditCode(draft) ? '单位名称' : '业主姓名'}
          must
          maxLength={60}
          value={draft.name}
          placeholder={hasCreditCode(draft) ? '与营业执照一致' : '与房产证一致'}
          error={issueAt(issues, 'name')}
          onChange={(name) => set({ name }, 'name')}
        />
        {hasCreditCode(draft) && (
          <Field
            title="统一社会信用代码"
            must
            maxLength={18}
            value={draft.creditCode}
            placeholder="营业执照上的 18 位"
            error={issueAt(issues, 'creditCode')}
            onChange={(creditCode) => set({ creditCode }, 'creditCode')}
          />
        )}
      </Group>
      <Group title="联系人" note="审核的社区工作人员会用它联系您；通过后，您是这个单位的管理员。">
        <Field
          title="姓名"
          must
          maxLength={60}
          value={draft.contactName}
          hint={again ? '为保护个人信息，请重新填写' : undefined}
          error={issueAt(issues, 'contactName')}
          onChange={(contactName) => set({ contactName }, 'contactName')}
        />
        <Field
          title="手机号"
          must
          kind="phone"
          maxLength={11}
          value={draft.contactPhone}
          error={issueAt(issues, 'contactPhone')}
          onChange={(contactPhone) => set({ contactPhone }, 'contactPhone')}
        />
      </Group>
      <Group title="申报哪些楼">
        <BuildingsField
          title="楼栋"
          hint="只选您管理、出租或安排员工居住的楼"
          error={issueAt(issues, 'buildingIds')}
          buildings={draft.buildings}
          onChange={(buildings) => set({ buildings }, 'buildingIds')}
        />
      </Group>
      <Group title="证明和说明">
        <AttachmentsField
          title="证明材料（可不传）"
          hint="如营业执照、物业合同、房产证；照片或 PDF，每份 10 MB 以内。材料清楚，审核更快"
          error={issueAt(issues, 'attachmentIds')}
          attachments={draft.attachments}
          onChange={changeAttachments}
        />
        <Field
          title="说明（可不写）"
          many
          maxLength={500}
          value={draft.words}
          error={issueAt(issues, 'words')}
          onChange={(words) => set({ words }, 'words')}
        />
      </Group>
    </Page>
  )
}
