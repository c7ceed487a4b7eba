import type { DeclarationView } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Trouble } from '../../../api/problem'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Tick } from '../../../ui/tick'
import { calledAmong } from './called'

type Missing = { field: string; message: string }
type Props = {
  declaration: DeclarationView
  busy: boolean
  trouble: Trouble | null
  onSend: (missing: Missing[], words: string) => void
  onClose: () => void
}

type Line = { field: string; title: string; message: string }

/** What can be found wanting in this declaration, each with the words it is mostly told in. */
const linesOf = ({ occupants, lease }: DeclarationView): Line[] => [
  ...occupants.flatMap((one, at) => {
    const name = calledAmong(occupants)(one)
    return [
      { field: `occupants.${at}.name`, title: `${name}的姓名`, message: '请按证件填写姓名' },
      { field: `occupants.${at}.documentNumber`, title: `${name}的证件号码`, message: '请核对证件号码' },
      { field: `occupants.${at}.phone`, title: `${name}的手机号`, message: '请填写能打通的手机号' },
      ...(one.minor
        ? [{ field: `occupants.${at}.guardian`, title: `${name}的监护人`, message: '请填写监护人和联系方式' }]
        : []),
    ]
  }),
  { field: 'effectiveOn', title: '生效日期', message: '请核对日期' },
  ...(lease
    ? [
        { field: 'lease.until', title: '租期', message: '请按合同填写租期' },
        { field: 'lease.otherPartyPhone', title: '租约另一方', message: '请填写对方的姓名和手机' },
      ]
    : []),
  { field: 'attachmentIds', title: '证明材料', message: '请上传租赁合同或其他证明' },
  { field: 'words', title: '其他', message: '请补充说明' },
]

/** Sent back once, with everything that is wanting. */
export const ReturnSheet = ({ declaration, busy, trouble, onSend, onClose }: Props) => {
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [words, setWords] = useState('')
  const lines = linesOf(declaration)
  const toggle = ({ field, message }: Line) =>
    setChosen(({ [field]: on, ...others }) => (on === undefined ? { ...others, [field]: message } : others))
  const missing = lines.flatMap(({ field }) => (chosen[field] === undefined ? [] : [{ field, message: chosen[field] }]))
  const ready = missing.length > 0 && missing.every(({ message }) => message.trim().length >= 2)
  return (
    <BottomSheet
      open
      title="退回补正"
      onClose={onClose}
      actions={
        <Button tone="primary" icon="undo" loading={busy} disabled={!ready} onPress={() => onSend(missing, words)}>
          退回，共 {missing.length} 项
        </Button>
      }
    >
      {trouble && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <View className="in-group">
        <Text className="hint">只能退回一次，请把缺的一次列全</Text>
      </View>
      {lines.map((line) => {
        const message = chosen[line.field]
        return (
          <View key={line.field}>
            <Cell
              title={line.title}
              role="checkbox"
              selected={message !== undefined}
              label={line.title}
              end={<Tick on={message !== undefined} />}
              onPress={() => toggle(line)}
            />
            {message !== undefined && (
              <Field
                title={`${line.title}缺什么`}
                must
                maxLength={200}
                value={message}
                onChange={(text) => setChosen((now) => ({ ...now, [line.field]: text }))}
              />
            )}
          </View>
        )
      })}
      <Field
        title="还想说的（可不写）"
        many
        maxLength={500}
        value={words}
        error={trouble?.issues.words}
        onChange={setWords}
      />
    </BottomSheet>
  )
}
