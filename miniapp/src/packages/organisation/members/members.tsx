import { memberRoleNames, type MemberView, type OrganisationView } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { api } from '../../../api/client'
import type { OrganisationPage } from '../../../features/organisations/use-organisations'
import { sayDay } from '../../../platform/days'
import { toast } from '../../../state/toast'
import { Button } from '../../../ui/button'
import { ConfirmSheet } from '../../../ui/confirm-sheet'
import { Tag } from '../../../ui/tag'
import { MemberSheet, type MemberDraft } from './member-sheet'
import './members.scss'

type Deed = { deed: 'add' } | { deed: 'change' | 'remove'; member: MemberView }
type CardProps = { member: MemberView; onDeed?: (deed: Deed) => void }

const sayUntil = ({ active, until }: MemberView) => (!active ? '已到期' : until ? `到 ${sayDay(until)}` : '一直有效')

const MemberCard = ({ member, onDeed }: CardProps) => (
  <View className="member">
    <View className="member__head">
      <Text className="member__name">
        {member.nameMasked}
        {member.isMe && '（我）'}
      </Text>
      <Tag tone={member.role === 'manager' ? 'brand' : 'mute'}>{memberRoleNames[member.role]}</Tag>
    </View>
    <Text className="hint">
      {member.phoneMasked} · {sayUntil(member)}
    </Text>
    {onDeed && (
      <View className="member__deeds">
        <Button
          tone="plain"
          icon="edit"
          label={`修改${member.nameMasked}`}
          onPress={() => onDeed({ deed: 'change', member })}
        >
          修改
        </Button>
        {!member.isMe && (
          <Button
            tone="plain"
            icon="trash"
            label={`移除${member.nameMasked}`}
            onPress={() => onDeed({ deed: 'remove', member })}
          >
            移除
          </Button>
        )}
      </View>
    )}
  </View>
)

type Props = { organisation: OrganisationView; page: OrganisationPage }

/** Who acts for it, and what its managers change about that. */
export const Members = ({ organisation: { id: organisationId, members, actions }, page }: Props) => {
  const [deed, setDeed] = useState<Deed | null>(null)
  const { busy, deedTrouble, act, move, reload, clearDeed } = page
  const params = { organisationId }
  const take = (chosen: Deed) => {
    clearDeed()
    setDeed(chosen)
  }
  const close = () => {
    clearDeed()
    setDeed(null)
  }
  const finish = async (work: () => Promise<OrganisationView>, words: string) => {
    if (!(await move(work))) return
    setDeed(null)
    toast(words, 'ok')
  }
  const add = (body: MemberDraft) => finish(() => api.organisations.addMember({ params, body }), '已添加')
  const change = ({ accountId }: MemberView, { role, until }: MemberDraft) =>
    finish(() => api.organisations.changeMember({ params: { ...params, accountId }, body: { role, until } }), '已保存')
  const remove = async ({ accountId }: MemberView) => {
    if (!(await act(() => api.organisations.removeMember({ params: { ...params, accountId } })))) return
    setDeed(null)
    toast('已移除', 'ok')
    void reload()
  }
  const sheet = { busy, trouble: deedTrouble, onClose: close }
  const manages = actions.includes('manage_members')
  return (
    <>
      {members.map((member) => (
        <MemberCard key={member.accountId} member={member} onDeed={manages ? take : undefined} />
      ))}
      {manages && (
        <View className="stack">
          <Button tone="soft" icon="plus" onPress={() => take({ deed: 'add' })}>
            添加成员
          </Button>
        </View>
      )}
      {deed?.deed === 'add' && <MemberSheet {...sheet} member={null} onSend={(draft) => void add(draft)} />}
      {deed?.deed === 'change' && (
        <MemberSheet {...sheet} member={deed.member} onSend={(draft) => void change(deed.member, draft)} />
      )}
      {deed?.deed === 'remove' && (
        <ConfirmSheet
          open
          title={`移除 ${deed.member.nameMasked}？`}
          text={deedTrouble?.text ?? '移除后马上不能再替单位申报；已提交的申报不受影响。'}
          yes="移除"
          danger
          loading={busy}
          onYes={() => void remove(deed.member)}
          onClose={close}
        />
      )}
    </>
  )
}
