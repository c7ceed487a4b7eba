import { documentNames, TipsterPerson } from '@huisheng/contract'
import { useState } from 'react'
import type { DraftPerson } from '../../../features/tip-offs/draft'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { ChoiceField, choicesOf } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import type { Issues } from './submission-of'

type Props = {
  person: DraftPerson
  /** persons.0: where its issues are found. */
  at: string
  issues: Issues
  onChange: (part: Partial<DraftPerson>) => void
  onRemove: () => void
  onClose: () => void
}

const issuesIn = (person: DraftPerson): Issues =>
  Object.fromEntries(
    (TipsterPerson.safeParse(person).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  )

/** One who tips off under their name. Each keystroke is in the draft at once; closing loses nothing. */
export const PersonSheet = ({ person, at, issues, onChange, onRemove, onClose }: Props) => {
  const [tried, setTried] = useState<Issues>({})
  const errorOf = (field: keyof DraftPerson) => tried[field] ?? issues[`${at}.${field}`]
  const set = (part: Partial<DraftPerson>) => {
    setTried((known) => Object.fromEntries(Object.entries(known).filter(([field]) => !(field in part))))
    onChange(part)
  }
  const finish = () => {
    const missing = issuesIn(person)
    setTried(missing)
    if (Object.keys(missing).length === 0) onClose()
  }
  return (
    <BottomSheet
      open
      title="举报人"
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
      <Field
        title="姓名"
        must
        maxLength={60}
        value={person.name}
        placeholder="与证件上一致"
        hint="用途：领取奖励时确认是您"
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <ChoiceField
        title="证件类型"
        must
        choices={choicesOf(documentNames)}
        value={person.documentKind}
        error={errorOf('documentKind')}
        onChange={(documentKind) => set({ documentKind })}
      />
      <Field
        title="证件号码"
        must
        maxLength={40}
        value={person.documentNumber}
        placeholder={person.documentKind === 'resident_id' ? '18 位身份证号' : '照证件上的写'}
        hint="用途：同一个人只领一份奖励"
        error={errorOf('documentNumber')}
        onChange={(documentNumber) => set({ documentNumber })}
      />
      <Field
        title="手机"
        must
        kind="phone"
        maxLength={11}
        value={person.phone}
        hint="用途：依法启封后才会用来联系您"
        error={errorOf('phone')}
        onChange={(phone) => set({ phone })}
      />
    </BottomSheet>
  )
}
