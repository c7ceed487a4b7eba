import type { DeclarationRules } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../../ui/button'

/** What pressing the button agrees to, said before it is pressed; the whole of it unfolds. */
export const Agreement = ({ rules }: { rules: DeclarationRules }) => {
  const [open, setOpen] = useState(false)
  return (
    <View className="stack">
      <Text className="hint">
        点确认即同意个人信息使用说明（{rules.noticeVersion} 版）：只用于居住登记，加密保存，谁看过您看得到
      </Text>
      {open ? (
        rules.fields.map(({ field, purpose, keptUntil }) => (
          <Text key={field} className="hint">
            {purpose}；保存：{keptUntil}
          </Text>
        ))
      ) : (
        <Button tone="plain" icon="info" onPress={() => setOpen(true)}>
          看说明
        </Button>
      )}
    </View>
  )
}
