import { View } from '@tarojs/components'
import { BottomSheet } from './bottom-sheet'
import { Cell } from './cell'
import { Icon, type IconName } from './icon'

export type Choice<T extends string> = { value: T; title: string; text?: string; icon?: IconName }

type Props<T extends string> = {
  open: boolean
  title: string
  choices: readonly Choice<T>[]
  value?: T
  onChoose: (value: T) => void
  onClose: () => void
}

/** One of a few, each with its words; choosing closes it. */
export const PickerSheet = <T extends string>({ open, title, choices, value, onChoose, onClose }: Props<T>) => (
  <BottomSheet open={open} title={title} onClose={onClose}>
    <View role="radiogroup" ariaLabel={title}>
      {choices.map((choice) => (
        <Cell
          key={choice.value}
          icon={choice.icon}
          title={choice.title}
          text={choice.text}
          role="radio"
          selected={choice.value === value}
          end={choice.value === value ? <Icon name="check" /> : undefined}
          onPress={() => {
            onChoose(choice.value)
            onClose()
          }}
        />
      ))}
    </View>
  </BottomSheet>
)
