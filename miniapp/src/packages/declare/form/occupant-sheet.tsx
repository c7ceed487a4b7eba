import { purposeNames, relationNames } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DraftOccupant } from '../../../features/declarations/draft'
import { asksBirthDay, isMinor } from '../../../features/declarations/resident-id'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { today } from '../../../platform/days'
import { ChoiceField, choicesOf } from '../../../ui/choice-field'
import { occupantIssues, type Issues } from './content-of'
import { IdentityFields } from './identity-fields'
import type { Notes } from './notes'
import { Warnings } from './warnings'

type Props = {
  occupant: DraftOccupant
  /** occupants.0: where its notes are found. */
  at: string
  notes: Notes
  onChange: (part: Partial<DraftOccupant>) => void
  onRemove: () => void
  onClose: () => void
}

const thisYear = () => Number(today().slice(0, 4))

const GuardianFields = ({ occupant, at, notes, onChange }: Omit<Props, 'onRemove' | 'onClose'>) => {
  const { guardian } = occupant
  const set = (part: Partial<typeof guardian>) => onChange({ guardian: { ...guardian, ...part } })
  return (
    <>
      <View style={{ height: '12px' }} />
      <NoticeBar tone="info">未满 18 岁，请填写监护人</NoticeBar>
      <Field
        title="监护人姓名"
        must
        maxLength={60}
        value={guardian.name}
        error={notes.error(`${at}.guardian.name`)}
        hint={notes.why(`${at}.guardian`)}
        onChange={(name) => set({ name })}
      />
      <Field
        title="监护人手机"
        must
        kind="phone"
        maxLength={11}
        value={guardian.phone}
        error={notes.error(`${at}.guardian.phone`)}
        onChange={(phone) => set({ phone })}
      />
      <ChoiceField
        title="监护人是孩子的"
        choices={choicesOf(relationNames).filter(({ value }) => ['parent', 'relative', 'other'].includes(value))}
        value={guardian.relation}
        onChange={(relation) => set({ relation })}
      />
    </>
  )
}

/** One person who lives here. Each keystroke is in the draft at once; closing loses nothing. */
export const OccupantSheet = ({ occupant, at, notes, onChange, onRemove, onClose }: Props) => {
  const [tried, setTried] = useState<Issues>({})
  const mine: Notes = {
    ...notes,
    error: (path) => tried[path.slice(at.length + 1)] ?? notes.error(path),
  }
  const set = (part: Partial<DraftOccupant>) => {
    const fields = Object.keys(part)
    setTried((known) =>
      Object.fromEntries(Object.entries(known).filter(([path]) => !fields.some((field) => path.startsWith(field)))),
    )
    onChange(part)
  }
  const finish = () => {
    const issues = occupantIssues(occupant)
    setTried(issues)
    if (Object.keys(issues).length === 0) onClose()
  }
  const note = (path: string) => ({ error: mine.error(`${at}.${path}`), hint: mine.why(`${at}.${path}`) })
  return (
    <BottomSheet
      open
      title="居住人"
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" icon="trash" onPress={onRemove}>
            删除
          </Button>
          <Button tone="primary" onPress={finish}>
            填好了
          </Button>
        </>
      }
    >
      <IdentityFields who={occupant} at={at} notes={mine} onChange={set} />
      {asksBirthDay(occupant) && (
        <DateField
          title="出生日期"
          inSheet
          years={[thisYear() - 100, thisYear()]}
          value={occupant.birthDay || null}
          error={mine.error(`${at}.birthDay`)}
          hint={mine.why(`${at}.birthDay`) ?? '用来知道是否未成年'}
          onChange={(birthDay) => set({ birthDay })}
        />
      )}
      {isMinor(occupant) && <GuardianFields occupant={occupant} at={at} notes={mine} onChange={set} />}
      <ChoiceField
        title="与我的关系"
        must
        choices={choicesOf(relationNames)}
        value={occupant.relation}
        {...note('relation')}
        onChange={(relation) => set({ relation })}
      />
      <Field
        title="手机（可不填）"
        kind="phone"
        maxLength={11}
        value={occupant.phone}
        {...note('phone')}
        onChange={(phone) => set({ phone })}
      />
      <DateField
        title="从哪天住起"
        must
        inSheet
        years={[thisYear() - 60, thisYear() + 1]}
        value={occupant.since || null}
        {...note('since')}
        onChange={(since) => set({ since })}
      />
      <ChoiceField
        title="来这里是为了"
        must
        choices={choicesOf(purposeNames)}
        value={occupant.purpose}
        {...note('purpose')}
        onChange={(purpose) => set({ purpose })}
      />
      <Warnings findings={notes.section(at)} />
    </BottomSheet>
  )
}
