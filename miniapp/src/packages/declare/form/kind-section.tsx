import { capacityNames, declarationKindNames, kindsOf, type FormView } from '@huisheng/contract'
import { Cell } from '../../../ui/cell'
import { DateField } from '../../../ui/date-field'
import { Group } from '../../../ui/group'
import { dayWordsOf } from '../../../features/declarations/declaration-words'
import { addDays, today } from '../../../platform/days'
import { ChoiceField } from '../../../ui/choice-field'
import type { Notes } from './notes'
import type { DeclarationForm } from './use-declaration-form'
import { Warnings } from './warnings'

type Props = { form: DeclarationForm; view: FormView; notes: Notes }
type Capacity = FormView['capacities'][number]

const keyOf = ({ capacity, organisationId }: Pick<Capacity, 'capacity' | 'organisationId'>) =>
  `${capacity}:${organisationId ?? ''}`
const nameOf = ({ capacity, organisationName }: Capacity) =>
  organisationName ? `${capacityNames[capacity]}（${organisationName}）` : capacityNames[capacity]

/** Where, as whom, what, and since when: each narrows the next. */
export const KindSection = ({ form, view, notes }: Props) => {
  const { draft } = form
  const shownAlready = ['capacity', 'kind', 'effectiveOn']
  const sectionFindings = notes
    .section('dwellingId', 'organisationId', ...shownAlready)
    .filter(({ level, path }) => level === 'warn' || !shownAlready.includes(path))
  const chosen = draft.capacity && keyOf({ capacity: draft.capacity, organisationId: draft.organisationId })
  return (
    <Group title="申报什么">
      <Cell icon="home" title={draft.dwelling.address} />
      <ChoiceField
        title="我的身份"
        must
        choices={view.capacities.map((one) => ({ value: keyOf(one), title: nameOf(one) }))}
        value={chosen}
        error={notes.error('capacity')}
        hint={notes.why('capacity')}
        onChange={(key) => {
          const found = view.capacities.find((one) => keyOf(one) === key)
          if (found) form.setCapacity(found)
        }}
      />
      {draft.capacity && (
        <ChoiceField
          title="办什么"
          must
          choices={kindsOf[draft.capacity].map((value) => ({ value, title: declarationKindNames[value] }))}
          value={draft.kind}
          error={notes.error('kind')}
          onChange={form.setKind}
        />
      )}
      {draft.kind && (
        <DateField
          title={`${dayWordsOf(draft.kind)}日期`}
          must
          value={draft.effectiveOn || null}
          quick={[
            { title: '今天', value: today() },
            { title: '昨天', value: addDays(today(), -1) },
          ]}
          error={notes.error('effectiveOn')}
          hint={notes.why('effectiveOn')}
          onChange={(effectiveOn) => form.set({ effectiveOn }, 'effectiveOn')}
        />
      )}
      <Warnings findings={sectionFindings} />
    </Group>
  )
}
