import { attemptResultNames, verifyOutcomeNames, type DeclarationView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { StoredPhotos } from '../../../features/photos/stored-photos'
import { sayTime } from '../../../features/times'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import './view.scss'

type Props = { declaration: DeclarationView }

const Verified = ({ declaration: { verification } }: Props) =>
  verification ? (
    <Group title="核实结果">
      <Cell
        icon={verification.outcome === 'not_found' ? 'close' : 'check'}
        title={verifyOutcomeNames[verification.outcome]}
        text={`${verification.byName} ${sayTime(verification.at)}核实`}
      />
      {verification.corrections.map(({ field, fieldName, reason }) => (
        <Cell key={`${field}:${reason}`} icon="edit" title={`更正了${fieldName}`} text={`原因：${reason}`} />
      ))}
      {verification.words && <Cell title="核实说明" text={verification.words} />}
      {verification.photos.length > 0 && (
        <View className="outcome-photos">
          <StoredPhotos photos={verification.photos} />
        </View>
      )}
    </Group>
  ) : null

/** What came of it on the spot, and the visits that came to nothing. */
export const Outcome = ({ declaration }: Props) => (
  <>
    <Verified declaration={declaration} />
    {declaration.visits.length > 0 && (
      <Group title="上门记录">
        {declaration.visits.map(({ at, result, byName, words }) => (
          <Cell
            key={at}
            icon="clock"
            title={`${sayTime(at)} ${attemptResultNames[result]}`}
            text={[byName, words].filter(Boolean).join('：')}
          />
        ))}
        {declaration.actions.includes('supplement') && (
          <View className="outcome-photos">
            <Text className="hint">白天不在家？可以补充材料，或等网格员预约时间</Text>
          </View>
        )}
      </Group>
    )}
  </>
)
