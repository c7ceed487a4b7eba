import { documentNames, relationNames } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { newOccupant, type DraftOccupant } from '../../../features/declarations/draft'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { FieldError } from '../../../ui/field-error'
import { Group } from '../../../ui/group'
import { Tag } from '../../../ui/tag'
import { occupantIssues } from './content-of'
import type { Notes } from './notes'
import { OccupantSheet } from './occupant-sheet'
import type { DeclarationForm } from './use-declaration-form'
import { Warnings } from './warnings'

type Props = { form: DeclarationForm; notes: Notes; knownAs: string | null }

const mostShown = 200
/** The last four tell the person which it is, and a passer-by nothing. */
const endOf = (documentNumber: string) => (documentNumber ? `尾号 ${documentNumber.trim().slice(-4)}` : '未填号码')
const filled = (one: DraftOccupant) => Object.keys(occupantIssues(one)).length === 0

export const OccupantsSection = ({ form, notes, knownAs }: Props) => {
  const { occupants, effectiveOn, capacity } = form.draft
  const [open, setOpen] = useState<string | null>(null)
  const at = occupants.findIndex(({ key }) => key === open)
  const opened = occupants[at]

  const add = () => {
    const lives = capacity === 'tenant' || capacity === 'owner'
    const relation = lives && !occupants.some((one) => one.relation === 'self') ? 'self' : lives ? 'relative' : 'other'
    const one = newOccupant({ relation, since: effectiveOn })
    form.change((now) => ({ ...now, occupants: [...now.occupants, one] }), 'occupants')
    setOpen(one.key)
  }
  const remove = (key: string) => {
    setOpen(null)
    form.change((now) => ({ ...now, occupants: now.occupants.filter((one) => one.key !== key) }), 'occupants')
  }
  const wrong = (index: number) => Object.keys(form.issues).some((path) => path.startsWith(`occupants.${index}.`))
  const blocks = (index: number) =>
    form.findings.filter(({ path }) => path === `occupants.${index}` || path.startsWith(`occupants.${index}.`))
  return (
    <Group title="住在这里的人" note={knownAs ? `登记里已有您（${knownAs}），再填一次证件号码用来核对` : undefined}>
      {occupants.map((one, index) => (
        <View key={one.key}>
          <Cell
            icon="user"
            title={one.name || (one.relation === 'self' ? '本人' : '还没填姓名')}
            text={[relationNames[one.relation], documentNames[one.documentKind], endOf(one.documentNumber)].join(' · ')}
            error={wrong(index) ? '还有内容没填好，点开看红字' : undefined}
            end={filled(one) ? undefined : <Tag tone="warn">没填完</Tag>}
            onPress={() => setOpen(one.key)}
          />
          <Warnings findings={blocks(index)} />
        </View>
      ))}
      {occupants.length < mostShown && (
        <Button tone="plain" icon="plus" onPress={add}>
          {occupants.length > 0 ? '再添一位' : '添加居住人'}
        </Button>
      )}
      <Warnings findings={form.findings.filter(({ path }) => path === 'occupants')} />
      <View className="form-error">
        <FieldError text={form.issues.occupants} />
      </View>
      {opened && (
        <OccupantSheet
          key={opened.key}
          occupant={opened}
          at={`occupants.${at}`}
          notes={notes}
          onChange={(part) => form.setOccupant(opened.key, part)}
          onRemove={() => remove(opened.key)}
          onClose={() => setOpen(null)}
        />
      )}
    </Group>
  )
}
