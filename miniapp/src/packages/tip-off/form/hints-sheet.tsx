import { hintNames, type Hint } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { markedText } from './marked-text'
import type { PointedOut } from './use-tip-off-form'

const Told = ({ text, hints }: { text: string; hints: Hint[] }) => (
  <>
    <View className="hints__text">
      {markedText(text, hints).map((piece, at) => (
        <Text key={at} className={piece.marked ? 'hints__marked' : undefined}>
          {piece.text}
        </Text>
      ))}
    </View>
    <View role="list">
      {hints.map(({ from, until, kind, words }) => (
        <View key={`${from}-${kind}`} className="hints__one" role="listitem">
          <Text className="hints__words">“{text.slice(from, until)}”</Text>
          <Text className="hints__kind">{hintNames[kind]}</Text>
          <Text className="hints__why">{words}</Text>
        </View>
      ))}
    </View>
  </>
)

type Props = { found: PointedOut | null; busy: boolean; onChange: () => void; onSend: () => void }

/** What in the text could tell who wrote it, before it goes out. The person decides. */
export const HintsSheet = ({ found, busy, onChange, onSend }: Props) => (
  <BottomSheet
    open={found !== null}
    title="发出前，请再看一眼"
    onClose={onChange}
    actions={
      <>
        <Button tone="primary" icon="edit" onPress={onChange}>
          改一改
        </Button>
        <Button loading={busy} onPress={onSend}>
          仍然提交
        </Button>
      </>
    }
  >
    {found?.hints ? (
      <>
        <NoticeBar tone="warn" icon="shield">
          标出的文字可能让人看出是谁写的，建议改掉
        </NoticeBar>
        <Told text={found.text} hints={found.hints} />
      </>
    ) : (
      <NoticeBar tone="warn">这次没能自动检查。请自己看看，文字里有没有写到您的姓名、电话、单位或住处</NoticeBar>
    )}
  </BottomSheet>
)
