import type { TipMessage, TipOffView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { StoredPhotos } from '../../../features/photos/stored-photos'
import { sayTime } from '../../../features/times'
import { Button } from '../../../ui/button'
import { classes } from '../../../ui/classes'
import { Group } from '../../../ui/group'

export type MessageKind = TipMessage['kind']

const One = ({ message }: { message: TipMessage }) => {
  const own = message.by === 'tipster'
  const kind = message.kind === 'evidence' ? '补充证据' : ''
  const read = own ? (message.readByOther ? '对方已读' : '对方未读') : ''
  return (
    <View className={classes('talk__one', own && 'talk__one--own')} role="listitem">
      <Text className="talk__by">{[message.byWords, kind, sayTime(message.at), read].filter(Boolean).join(' · ')}</Text>
      <View className="talk__bubble">
        <Text>{message.words}</Text>
        {message.photos.length > 0 && (
          <View className="talk__photos">
            <StoredPhotos photos={message.photos} />
          </View>
        )}
      </View>
    </View>
  )
}

type Props = { tipOff: TipOffView; onWrite: (kind: MessageKind) => void }

/** Both ways, and nobody learns who the other is. */
export const Talk = ({ tipOff: { messages, actions }, onWrite }: Props) => (
  <Group title="和办理人对话" note="双方都看不到对方是谁。结案后仍可补充证据">
    <View className="talk" role="list">
      {messages.map((message) => (
        <One key={message.id} message={message} />
      ))}
      {messages.length === 0 && <Text className="hint">还没有留言。想到新的情况，随时可以补充。</Text>}
    </View>
    {actions.includes('send') && (
      <View className="reward-deeds">
        <Button tone="soft" icon="chat" onPress={() => onWrite('message')}>
          留言
        </Button>
        <Button tone="soft" icon="camera" onPress={() => onWrite('evidence')}>
          补充证据
        </Button>
      </View>
    )}
  </Group>
)
