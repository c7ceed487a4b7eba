import { Field } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { Toggle } from '../../../ui/toggle'
import type { Notes } from './notes'
import type { DeclarationForm } from './use-declaration-form'
import { Warnings } from './warnings'

/** Filing for somebody who cannot: they confirm before anybody verifies. */
export const BehalfSection = ({ form, notes }: { form: DeclarationForm; notes: Notes }) => {
  const { behalf } = form.draft
  const set = (part: Partial<typeof behalf>) => form.set({ behalf: { ...behalf, ...part } }, 'onBehalfOf')
  const note = (path: string) => ({ error: notes.error(`onBehalfOf.${path}`), hint: notes.why(`onBehalfOf.${path}`) })
  return (
    <Group>
      <Toggle
        icon="hand"
        title="替别人代办"
        text="对方用手机确认后，才会安排核实"
        on={behalf.on}
        onChange={(on) => set({ on })}
      />
      {behalf.on && (
        <>
          <Field
            title="替谁办"
            must
            maxLength={60}
            value={behalf.name}
            placeholder="对方的姓名"
            {...note('name')}
            onChange={(name) => set({ name })}
          />
          <Field
            title="对方手机"
            must
            kind="phone"
            maxLength={11}
            value={behalf.phone}
            {...note('phone')}
            onChange={(phone) => set({ phone })}
          />
        </>
      )}
      <Warnings findings={notes.section('onBehalfOf')} />
    </Group>
  )
}
