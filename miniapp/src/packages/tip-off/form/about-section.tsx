import type { TipOffDraft } from '../../../features/tip-offs/draft'
import { Cell } from '../../../ui/cell'
import { Field } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { Icon } from '../../../ui/icon'
import { Toggle } from '../../../ui/toggle'
import { useStaffAround } from './use-staff-around'

type Part = Pick<TipOffDraft, 'about' | 'aboutStaff'>
type Props = { draft: TipOffDraft; error?: string; onChange: (part: Partial<Part>) => void }

const promiseOf = ({ about, aboutStaff }: Part) => {
  if (about === null) return undefined
  return aboutStaff.length > 0
    ? '点选的人和带领他的网格长看不到这件举报，由区级指定的部门办理'
    : '由区级指定的部门办理，街道社区和网格看不到；写明是谁，办理部门核对后让本人也看不到'
}

/** Those on the cards of the grids around, and whoever was picked before the place moved. */
const People = ({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) => {
  const { aboutStaff } = draft
  const around = useStaffAround(draft.place)
  const picked = new Set(aboutStaff.map(({ id }) => id))
  const people = new Map([...aboutStaff, ...around].map((staff) => [staff.id, staff]))
  return (
    <>
      {[...people.values()].map((staff) => {
        const on = picked.has(staff.id)
        const others = aboutStaff.filter(({ id }) => id !== staff.id)
        return (
          <Cell
            key={staff.id}
            role="checkbox"
            selected={on}
            title={staff.title}
            label={`举报的是${staff.title}`}
            end={on && <Icon name="check" />}
            onPress={() => onChange({ aboutStaff: on ? others : [...others, staff] })}
          />
        )
      })}
    </>
  )
}

/** A tip-off about a member of staff takes a way around them and their leader. */
export const AboutSection = ({ draft, error, onChange }: Props) => (
  <Group title="举报的是工作人员吗" note={promiseOf(draft)}>
    <Toggle
      icon="user"
      title="涉及本系统工作人员"
      text="如网格员、网格长、街道或部门的工作人员"
      on={draft.about !== null}
      onChange={(on) => onChange(on ? { about: '' } : { about: null, aboutStaff: [] })}
    />
    {draft.about !== null && (
      <>
        <People draft={draft} onChange={onChange} />
        <Field
          title={draft.aboutStaff.length > 0 ? '还有别的人吗' : '是哪位工作人员'}
          must={draft.aboutStaff.length === 0}
          maxLength={200}
          value={draft.about}
          placeholder="姓名、职务，或能认出是谁的说法"
          error={error}
          onChange={(about) => onChange({ about })}
        />
      </>
    )}
  </Group>
)
