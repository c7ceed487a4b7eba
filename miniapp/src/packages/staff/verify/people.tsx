import { documentNames, purposeNames, relationNames, type DeclarationView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { readsRegister } from '../../../features/accounts/case-staff'
import { openPerson } from '../../../features/verification/open-task'
import { sayDay } from '../../../platform/days'
import { useMe } from '../../../state/session'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import type { Revealed } from './use-task'

type Props = {
  declaration: DeclarationView
  revealed: Revealed | null
  onReveal: () => void
  onHide: () => void
}
const said = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ')

/** Each on a line of its own: read beside the paper it is compared with. */
const Lines = ({ lines }: { lines: (string | false)[] }) => (
  <>
    {lines.map((line) =>
      line ? (
        <Text key={line} className="cell__text people__line">
          {line}
        </Text>
      ) : null,
    )}
  </>
)

type Occupant = DeclarationView['occupants'][number]
type Full = Revealed['occupants'][number]
const linesOf = (one: Occupant, full: Full | undefined) => [
  `${documentNames[one.documentKind]} ${full?.documentNumber ?? one.documentMasked}`,
  said('手机', (full ? full.phone : one.phoneMasked) ?? '没有填'),
  said(`${sayDay(one.since)}住起`, purposeNames[one.purpose]),
  one.guardian !== null &&
    said(
      `监护人（${relationNames[one.guardian.relation]}）`,
      full?.guardian?.name ?? one.guardian.nameMasked,
      full?.guardian?.phone ?? one.guardian.phoneMasked,
    ),
]

/** Who is declared: masked, and in full for as long as the page is looked at once a reason was given. */
export const People = ({ declaration, revealed, onReveal, onHide }: Props) => {
  const { occupants, leaving, actions } = declaration
  const mayOpen = readsRegister(useMe())
  if (occupants.length + leaving.length === 0) return null
  return (
    <>
      {revealed && (
        <NoticeBar
          tone="warn"
          icon="shield"
          action={
            <Button tone="plain" onPress={onHide}>
              收起
            </Button>
          }
        >
          正在显示完整信息，离开本页即收起。请勿抄录、拍照。
        </NoticeBar>
      )}
      {occupants.length > 0 && (
        <Group title={`住在这里的人（${occupants.length} 位）`}>
          {occupants.map((one) => {
            const full = revealed?.occupants.find(({ key }) => key === one.key)
            const { personId } = one
            return (
              <Cell
                key={one.key}
                icon="user"
                title={said(full?.name ?? one.nameMasked, relationNames[one.relation], one.minor && '未成年')}
                label={personId ? `查看${one.nameMasked}的档案` : undefined}
                onPress={personId && mayOpen ? () => openPerson(personId) : undefined}
              >
                <Lines lines={linesOf(one, full)} />
              </Cell>
            )
          })}
        </Group>
      )}
      {leaving.length > 0 && (
        <Group title={`搬走的人（${leaving.length} 位）`}>
          {leaving.map((one, at) => {
            const full = revealed?.leaving[at]
            return (
              <Cell
                key={one.entryId ?? one.documentMasked}
                icon="user"
                title={full?.name ?? one.nameMasked}
                text={`${documentNames[one.documentKind]} ${full?.documentNumber ?? one.documentMasked}`}
              />
            )
          })}
        </Group>
      )}
      {actions.includes('reveal') && !revealed && (
        <View className="stack">
          <Button tone="soft" icon="shield" onPress={onReveal}>
            查看完整信息
          </Button>
          <Text className="hint">要写明原因，查看会留下记录，本人可以看到</Text>
        </View>
      )}
    </>
  )
}
