import { View } from '@tarojs/components'
import { Pressable } from '../platform/pressable'
import { TextInput } from '../platform/text-input'
import { Icon } from './icon'
import './search-field.scss'

type Props = {
  label: string
  value: string
  placeholder?: string
  onChange: (value: string) => void
  onEnter?: () => void
}

export const SearchField = ({ label, value, placeholder, onChange, onEnter }: Props) => (
  <View className="search-field" role="search">
    <Icon name="search" />
    <TextInput
      className="search-field__input"
      kind="search"
      label={label}
      value={value}
      placeholder={placeholder}
      maxLength={60}
      onChange={onChange}
      onEnter={onEnter}
    />
    {value !== '' && (
      <Pressable label="清空" onPress={() => onChange('')}>
        <Icon name="close" />
      </Pressable>
    )}
  </View>
)
