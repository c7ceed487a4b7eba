import { attachmentLimits } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { attachmentBox } from '../../platform/attachment-box'
import { Pressable } from '../../platform/pressable'
import { Button } from '../../ui/button'
import { FieldError } from '../../ui/field-error'
import { Icon } from '../../ui/icon'
import type { Uploads } from '../uploads'
import { useAct } from '../use-act'
import { useAttachments, type ChangeAttachments, type HeldAttachment, type ShownAttachment } from './use-attachments'
import './attachments.scss'

type Props = {
  title: string
  hint?: string
  must?: boolean
  error?: string
  attachments: HeldAttachment[]
  onChange: ChangeAttachments
  most?: number
  /** How they go up, where it is not by the account. */
  way?: Uploads
}

const stateOf = ({ state, percent, problem }: ShownAttachment) =>
  ({
    waiting: '等待上传，提交时会再试',
    sending: `正在上传 ${percent}%`,
    sent: '已上传',
    failed: problem ?? '没有传上',
  })[state]

type RowProps = { shown: ShownAttachment; onRetry: () => void; onRemove: () => void }

const Row = ({ shown, onRetry, onRemove }: RowProps) => (
  <View className="attachment">
    <Icon name={shown.kind === 'pdf' ? 'list' : 'image'} className="attachment__icon" />
    <View className="attachment__main">
      <Text className="attachment__name">{shown.name}</Text>
      <Text className={shown.state === 'failed' ? 'attachment__state attachment__state--bad' : 'attachment__state'}>
        {stateOf(shown)}
      </Text>
      {shown.state === 'sending' && (
        <View className="attachment__bar" role="progressbar" ariaLabel={`已上传 ${shown.percent}%`}>
          <View className="attachment__done" style={{ width: `${shown.percent}%` }} />
        </View>
      )}
    </View>
    {(shown.state === 'failed' || shown.state === 'waiting') && (
      <Pressable className="attachment__deed" label={`重新上传${shown.name}`} onPress={onRetry}>
        <Icon name="refresh" />
      </Pressable>
    )}
    <Pressable className="attachment__deed" label={`删除${shown.name}`} onPress={onRemove}>
      <Icon name="trash" />
    </Pressable>
  </View>
)

/** Proofs as photos or PDF, each with its progress and another try. */
export const AttachmentsField = ({
  title,
  hint,
  must,
  error,
  attachments,
  onChange,
  most = attachmentLimits.each,
  way,
}: Props) => {
  const { shown, add, remove, retry } = useAttachments(attachments, onChange, most, way)
  const { act, trouble } = useAct()
  return (
    <View className="field">
      <View className="field__head">
        <Text className="field__title">
          {title}
          {must && <Text className="field__must"> *</Text>}
        </Text>
        <Text className="field__count">
          {shown.length}/{most}
        </Text>
      </View>
      {shown.map((one) => (
        <Row key={one.key} shown={one} onRetry={() => retry(one.key)} onRemove={() => remove(one.key)} />
      ))}
      {shown.length < most && (
        <View className="attachment-sources">
          {attachmentBox.sources.map(({ value, title: words }) => (
            <Button
              key={value}
              tone="soft"
              icon={value === 'file' ? 'list' : 'camera'}
              onPress={() => void act(() => add(value))}
            >
              {words}
            </Button>
          ))}
        </View>
      )}
      {hint && <Text className="field__hint">{hint}</Text>}
      <FieldError text={error ?? trouble?.text} />
    </View>
  )
}
