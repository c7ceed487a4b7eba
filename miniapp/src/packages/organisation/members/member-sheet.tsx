import { memberRoleNames, organisations, type MemberRole, type MemberView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Trouble } from '../../../api/problem'
import { today } from '../../../platform/days'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { ChoiceField } from '../../../ui/choice-field'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'

const roleTexts: Record<MemberRole, string> = {
  manager: '管理成员、增加楼栋、申报',
  filer: '替单位申报',
  viewer: '只看，不能申报',
}
const roles = (Object.keys(memberRoleNames) as MemberRole[]).map((value) => ({ value, title: memberRoleNames[value] }))
const ends = [
  { value: 'never', title: '一直有效' },
  { value: 'day', title: '到某一天' },
] as const

export type MemberDraft = { name: string; phone: string; role: MemberRole; until: string | null }
type Props = {
  /** Null: somebody new. */
  member: MemberView | null
  busy: boolean
  trouble: Trouble | null
  onSend: (draft: MemberDraft) => void
  onClose: () => void
}

const schema = organisations.addMember.body
const issuesOf = (draft: MemberDraft) =>
  Object.fromEntries(
    (schema.safeParse(draft).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  )

/** Somebody who acts for the organisation: who, what they may, until when. */
export const MemberSheet = ({ member, busy, trouble, onSend, onClose }: Props) => {
  const [draft, setDraft] = useState<MemberDraft>({
    name: '',
    phone: '',
    role: member?.role ?? 'filer',
    until: member?.until ?? null,
  })
  const [issues, setIssues] = useState<Record<string, string>>({})
  const set = (part: Partial<MemberDraft>) => setDraft((now) => ({ ...now, ...part }))
  const send = () => {
    const missing = member ? {} : issuesOf(draft)
    setIssues(missing)
    if (Object.keys(missing).length === 0) onSend(draft)
  }
  const wrong = { ...trouble?.issues, ...issues }
  return (
    <BottomSheet
      open
      title={member ? `修改 ${member.nameMasked}` : '添加成员'}
      onClose={onClose}
      actions={
        <Button tone="primary" loading={busy} onPress={send}>
          {member ? '保存' : '添加'}
        </Button>
      }
    >
      {trouble && (
        <NoticeBar tone="bad">
          {trouble.code === 'already_exists' ? '这个手机号已经是成员' : (trouble.issues.until ?? trouble.text)}
        </NoticeBar>
      )}
      {!member && (
        <View>
          <Field
            title="姓名"
            must
            maxLength={60}
            value={draft.name}
            error={wrong.name}
            onChange={(name) => set({ name })}
          />
          <Field
            title="手机号"
            must
            kind="phone"
            maxLength={11}
            value={draft.phone}
            hint="对方用这个手机号登录，就能替单位申报"
            error={wrong.phone}
            onChange={(phone) => set({ phone })}
          />
        </View>
      )}
      <ChoiceField
        title="权限"
        choices={roles}
        value={draft.role}
        hint={roleTexts[draft.role]}
        onChange={(role) => set({ role })}
      />
      <ChoiceField
        title="期限"
        choices={ends}
        value={draft.until === null ? 'never' : 'day'}
        onChange={(end) => set({ until: end === 'never' ? null : (draft.until ?? today()) })}
      />
      {draft.until !== null && (
        <DateField
          title="最后一天"
          inSheet
          value={draft.until}
          error={wrong.until}
          onChange={(until) => set({ until })}
        />
      )}
    </BottomSheet>
  )
}
