import { capacityNames, declarationKindNames, roomTypeNames, type DeclarationView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { StoredAttachments } from '../../../features/attachments/stored-attachments'
import { sayEffective } from '../../../features/declarations/declaration-words'
import { fieldName } from '../../../features/declarations/field-names'
import { sayYuan } from '../../../features/declarations/money'
import { openDwelling } from '../../../features/verification/open-task'
import { sayDay } from '../../../platform/days'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { Icon } from '../../../ui/icon'
import type { Revealed } from './use-task'

type Props = { declaration: DeclarationView; revealed: Revealed | null }

const words = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ')

/** What to look at on the spot: hints of the checks, never a verdict. */
export const Hints = ({ declaration: { findings } }: { declaration: DeclarationView }) =>
  findings.length > 0 ? (
    <Group title="上门请留意" note="这是系统的提示，以现场看到的为准">
      {findings.map(({ code, path, message, source }) => (
        <View key={`${code}:${path}`} className="hint-finding">
          <Icon name="alert" />
          <View>
            <Text>{message}</Text>
            {source && <Text className="hint-finding__source">依据：{source}</Text>}
          </View>
        </View>
      ))}
    </Group>
  ) : null

const Lease = ({ declaration: { lease }, revealed }: Props) =>
  lease ? (
    <Group title="租约">
      <Cell title="租期" text={`${sayDay(lease.from)} 至 ${sayDay(lease.until)}`} />
      <Cell title="租的是" end={roomTypeNames[lease.roomType]} />
      {lease.rentCentsMonthly !== null && <Cell title="月租金" end={sayYuan(lease.rentCentsMonthly)} />}
      {lease.otherPartyNameMasked && (
        <Cell
          title="租约另一方"
          end={words(
            revealed?.otherPartyName ?? lease.otherPartyNameMasked,
            revealed?.otherPartyPhone ?? lease.otherPartyPhoneMasked,
          )}
        />
      )}
    </Group>
  ) : null

/** What was declared, by whom, with which papers. */
export const Facts = ({ declaration, revealed }: Props) => {
  const { dwelling, kind, capacity, organisationName, filerNameMasked, filerPhoneMasked, onBehalfOf } = declaration
  const { filedLateDays, deadlineSource, attachments, words: said, missing, status } = declaration
  return (
    <>
      <Group title="申报内容">
        <Cell
          icon="home"
          title={dwelling.address}
          text={`${declarationKindNames[kind]}，${sayEffective(declaration)}`}
          label="查看房屋档案"
          onPress={() => openDwelling(dwelling.id)}
        />
        <Cell
          icon="edit"
          title={`${organisationName ?? filerNameMasked}（${capacityNames[capacity]}）`}
          text={words('申报人', revealed?.filerPhone ?? filerPhoneMasked)}
        />
        {onBehalfOf && (
          <Cell
            icon="hand"
            title={`代办：替 ${onBehalfOf.nameMasked} 申报`}
            text={onBehalfOf.confirmedAt ? '本人已确认' : '本人还没确认'}
          />
        )}
        {filedLateDays !== null && filedLateDays > 0 && (
          <Cell icon="clock" title={`晚报了 ${filedLateDays} 天`} text={deadlineSource ?? undefined} />
        )}
        {said && <Cell icon="chat" title="申报人的话" text={said} />}
      </Group>
      {missing.length > 0 && (
        <Group title={status === 'returned' ? '等申报人补正' : '曾要求补正'}>
          {missing.map(({ field, message }) => (
            <Cell key={`${field}:${message}`} title={fieldName(field)} text={message} />
          ))}
        </Group>
      )}
      <Lease declaration={declaration} revealed={revealed} />
      {attachments.length > 0 && (
        <Group title="材料">
          <StoredAttachments attachments={attachments} />
        </Group>
      )}
    </>
  )
}
