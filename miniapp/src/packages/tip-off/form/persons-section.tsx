import { documentNames } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { newPerson, type DraftPerson } from '../../../features/tip-offs/draft'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { FieldError } from '../../../ui/field-error'
import { Group } from '../../../ui/group'
import { PersonSheet } from './person-sheet'
import type { Issues } from './submission-of'

type Props = {
  persons: DraftPerson[]
  issues: Issues
  onChange: (part: (persons: DraftPerson[]) => DraftPerson[]) => void
}

const most = 10
const endOf = (number: string) => (number ? `尾号 ${number.trim().slice(-4)}` : '未填号码')

/** Who tips off under their name; several make one joint tip-off. */
export const PersonsSection = ({ persons, issues, onChange }: Props) => {
  const [open, setOpen] = useState<string | null>(null)
  const at = persons.findIndex(({ key }) => key === open)
  const opened = persons[at]
  const wrong = (index: number) => Object.keys(issues).some((path) => path.startsWith(`persons.${index}.`))
  const add = () => {
    const person = newPerson()
    onChange((all) => [...all, person])
    setOpen(person.key)
  }
  return (
    <Group title="举报人" note="姓名、证件号和电话加密后单独密封，办理人看不到。几个人一起举报，属实后的奖励由几人平分">
      {persons.map((person, index) => (
        <Cell
          key={person.key}
          icon="user"
          title={person.name || '还没填姓名'}
          text={`${documentNames[person.documentKind]} · ${endOf(person.documentNumber)}`}
          error={wrong(index) ? '还有内容没填好，点开看红字' : undefined}
          onPress={() => setOpen(person.key)}
        />
      ))}
      {persons.length < most && (
        <Button tone="plain" icon="plus" onPress={add}>
          {persons.length > 0 ? '再添一位联名人' : '填写您的姓名、证件和电话'}
        </Button>
      )}
      <View className="form-error">
        <FieldError text={issues.persons} />
      </View>
      {opened && (
        <PersonSheet
          key={opened.key}
          person={opened}
          at={`persons.${at}`}
          issues={issues}
          onChange={(part) => onChange((all) => all.map((one) => (one.key === opened.key ? { ...one, ...part } : one)))}
          onRemove={() => {
            setOpen(null)
            onChange((all) => all.filter(({ key }) => key !== opened.key))
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Group>
  )
}
