import type { DeclarationRules } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { Tick } from '../../../ui/tick'
import { fieldName } from '../../../features/declarations/field-names'
import './form.scss'

type SheetProps = { rules: DeclarationRules; open: boolean; onClose: () => void }

/** What is asked, what for, until when, and what the person may do about it. */
export const NoticeSheet = ({ rules, open, onClose }: SheetProps) => (
  <BottomSheet
    open={open}
    title="个人信息使用说明"
    onClose={onClose}
    actions={<Button onPress={onClose}>看完了</Button>}
  >
    <View className="stack notice-text">
      <Text className="notice-text__line">
        居住申报只用于登记谁住在哪里，由负责您网格的工作人员核实。姓名、证件号和电话加密保存，屏幕上一律遮盖，工作人员查看完整信息要写明原因并留下记录，您可以看到。
      </Text>
      <Text className="notice-text__line">您可以随时查看、复制、更正、撤回；依法要留存的，会告诉您依据。</Text>
      {rules.fields.map(({ field, purpose, keptUntil }) => (
        <View key={field} className="notice-text__field">
          <Text className="notice-text__name">{fieldName(field)}</Text>
          <Text className="hint">用途：{purpose}</Text>
          <Text className="hint">保存：{keptUntil}</Text>
        </View>
      ))}
      <Text className="hint">版本 {rules.noticeVersion}</Text>
    </View>
  </BottomSheet>
)

type Props = { rules: DeclarationRules; agreed: string; error?: string; onAgree: (version: string) => void }

export const NoticeSection = ({ rules, agreed, error, onAgree }: Props) => {
  const [open, setOpen] = useState(false)
  const on = agreed === rules.noticeVersion
  return (
    <Group>
      <Cell
        role="checkbox"
        selected={on}
        error={error}
        title="我已看过并同意《个人信息使用说明》"
        text="信息加密保存，只用于居住登记；谁看过，您看得到"
        end={<Tick on={on} />}
        onPress={() => onAgree(on ? '' : rules.noticeVersion)}
      />
      <Button tone="plain" icon="info" onPress={() => setOpen(true)}>
        看说明
      </Button>
      <NoticeSheet rules={rules} open={open} onClose={() => setOpen(false)} />
    </Group>
  )
}
