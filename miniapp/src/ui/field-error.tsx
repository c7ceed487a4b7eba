import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import './field.scss'

export const FieldError = ({ text }: { text?: string }) =>
  text ? (
    <View className="field__error" role="alert">
      <Icon name="alert" />
      <Text>{text}</Text>
    </View>
  ) : null
