import { View } from '@tarojs/components'
import { nameOf, useGridCard, useMyGridId } from '../../../features/places/my-grid'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { Toggle } from '../../../ui/toggle'

type Props = { about: string | null; error?: string; onChange: (about: string | null) => void }

const withName = (about: string, who: string) =>
  about.includes(who) ? about : [about.trim(), who].filter(Boolean).join('、')

/** Those on the card of one's own grid, a press away. */
const FromMyGrid = ({ about, onChange }: { about: string; onChange: (about: string) => void }) => {
  const { data: card } = useGridCard(useMyGridId())
  if (!card) return null
  const people = [
    { title: '网格员', name: card.worker?.name },
    { title: '替班网格员', name: card.substitute?.name },
    { title: '网格长', name: card.leader?.name },
  ].filter(({ name }) => name)
  return (
    <View className="about-names">
      {people.map(({ title, name }) => (
        <Button
          key={title}
          tone="soft"
          icon="plus"
          onPress={() => onChange(withName(about, `${nameOf(card)}${title}${name}`))}
        >
          {title} {name}
        </Button>
      ))}
    </View>
  )
}

/** A tip-off about a member of staff takes a way around them and their leader. */
export const AboutSection = ({ about, error, onChange }: Props) => (
  <Group
    title="举报的是工作人员吗"
    note={about === null ? undefined : '这件举报会绕开被举报的人和他的上级，他们看不到'}
  >
    <Toggle
      icon="user"
      title="涉及本系统工作人员"
      text="如网格员、网格长、街道或部门的工作人员"
      on={about !== null}
      onChange={(on) => onChange(on ? '' : null)}
    />
    {about !== null && (
      <>
        <FromMyGrid about={about} onChange={onChange} />
        <Field
          title="是哪位工作人员"
          must
          maxLength={200}
          value={about}
          placeholder="姓名、职务，或能认出是谁的说法"
          error={error}
          onChange={onChange}
        />
      </>
    )}
  </Group>
)
