import { identitySentences, tipOffModeNames, type TipOffMode } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { modeLook } from '../../../features/tip-offs/tip-off-words'
import { Pressable } from '../../../platform/pressable'
import { Icon } from '../../../ui/icon'

const modes = ['anonymous', 'bound', 'real_name'] as const

const ModeCard = ({ mode, onChoose }: { mode: TipOffMode; onChoose: () => void }) => (
  <Pressable className="mode-card" label={`${tipOffModeNames[mode]}，${modeLook[mode].text}`} onPress={onChoose}>
    <View className="mode-card__head">
      <View className="mode-card__icon">
        <Icon name={modeLook[mode].icon} />
      </View>
      <View className="mode-card__names">
        <Text className="mode-card__title">{tipOffModeNames[mode]}</Text>
        <Text className="mode-card__text">{modeLook[mode].text}</Text>
      </View>
      <Icon name="right" />
    </View>
    {identitySentences[mode].map((sentence, at) => (
      <View key={sentence} className="mode-card__sentence">
        <Text className="mode-card__number">{at + 1}</Text>
        <Text className="mode-card__words">{sentence}</Text>
      </View>
    ))}
  </Pressable>
)

/** Three ways to tip off, each with what happens to the identity. */
export const ModeCards = ({ onChoose }: { onChoose: (mode: TipOffMode) => void }) => (
  <>
    {modes.map((mode) => (
      <ModeCard key={mode} mode={mode} onChoose={() => onChoose(mode)} />
    ))}
  </>
)
