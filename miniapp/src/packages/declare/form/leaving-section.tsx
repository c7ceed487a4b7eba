import { documentNames, type FormView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { newOccupant, type DraftLeaver } from '../../../features/declarations/draft'
import { sayDay } from '../../../platform/days'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { FieldError } from '../../../ui/field-error'
import { Group } from '../../../ui/group'
import { Tick } from '../../../ui/tick'
import { IdentityFields } from './identity-fields'
import type { Notes } from './notes'
import type { DeclarationForm } from './use-declaration-form'
import { Warnings } from './warnings'

type Props = { form: DeclarationForm; view: FormView; notes: Notes }

const blank = (): DraftLeaver => {
  const { key, name, documentKind, documentNumber } = newOccupant()
  return { key, name, documentKind, documentNumber }
}

/** Who moved out: ticked among those the register knows, or named where it knows them not. */
export const LeavingSection = ({ form, view, notes }: Props) => {
  const { leavingEntryIds, leavers } = form.draft
  const [open, setOpen] = useState<string | null>(null)
  const at = leavers.findIndex(({ key }) => key === open)
  const opened = leavers[at]
  const toggle = (entryId: string) => {
    const on = leavingEntryIds.includes(entryId)
    form.set(
      { leavingEntryIds: on ? leavingEntryIds.filter((id) => id !== entryId) : [...leavingEntryIds, entryId] },
      'leaving',
    )
  }
  const put = (change: (leavers: DraftLeaver[]) => DraftLeaver[]) =>
    form.change((now) => ({ ...now, leavers: change(now.leavers) }), 'leaving')
  const add = () => {
    const one = blank()
    put((all) => [...all, one])
    setOpen(one.key)
  }
  const remove = (key: string) => {
    setOpen(null)
    put((all) => all.filter((one) => one.key !== key))
  }
  return (
    <Group title="谁搬走了" note={notes.why('leaving')}>
      {view.occupants.map(({ entryId, nameMasked, documentKind, documentMasked, since }) => (
        <Cell
          key={entryId}
          icon="user"
          role="checkbox"
          selected={leavingEntryIds.includes(entryId)}
          label={`${nameMasked}，${documentNames[documentKind]} ${documentMasked}`}
          title={nameMasked}
          text={`${documentNames[documentKind]} ${documentMasked} · ${sayDay(since)}住起`}
          end={<Tick on={leavingEntryIds.includes(entryId)} />}
          onPress={() => toggle(entryId)}
        />
      ))}
      {leavers.map((one) => (
        <Cell
          key={one.key}
          icon="user"
          title={one.name || '还没填姓名'}
          text={documentNames[one.documentKind]}
          onPress={() => setOpen(one.key)}
        />
      ))}
      <Button tone="plain" icon="plus" onPress={add}>
        {view.occupants.length > 0 ? '名单里没有的人' : '填写搬走的人'}
      </Button>
      <Warnings findings={form.findings.filter(({ path }) => path.startsWith('leaving'))} />
      <View className="form-error">
        <FieldError
          text={form.issues.leaving ?? Object.entries(form.issues).find(([p]) => p.startsWith('leaving'))?.[1]}
        />
      </View>
      {opened && (
        <BottomSheet
          open
          title="搬走的人"
          onClose={() => setOpen(null)}
          actions={
            <>
              <Button tone="danger" icon="trash" onPress={() => remove(opened.key)}>
                删除
              </Button>
              <Button tone="primary" onPress={() => setOpen(null)}>
                填好了
              </Button>
            </>
          }
        >
          <IdentityFields
            who={opened}
            at={`leaving.${leavingEntryIds.length + at}`}
            notes={notes}
            onChange={(part) => put((all) => all.map((one) => (one.key === opened.key ? { ...one, ...part } : one)))}
          />
        </BottomSheet>
      )}
    </Group>
  )
}
