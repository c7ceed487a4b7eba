import { capacityNames, roomTypeNames, type DeclarationView } from '@huisheng/contract'
import { StoredAttachments } from '../../../features/attachments/stored-attachments'
import { sayEffective } from '../../../features/declarations/declaration-words'
import { sayYuan } from '../../../features/declarations/money'
import { sayDay } from '../../../platform/days'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { Warnings } from '../form/warnings'

type Props = { declaration: DeclarationView }

const Lease = ({ declaration: { lease } }: Props) =>
  lease ? (
    <Group title="租约">
      <Cell title="租期" end={`${sayDay(lease.from)} 至 ${sayDay(lease.until)}`} />
      <Cell title="租的是" end={roomTypeNames[lease.roomType]} />
      {lease.rentCentsMonthly !== null && <Cell title="月租金" end={sayYuan(lease.rentCentsMonthly)} />}
      {lease.depositCents !== null && <Cell title="押金" end={sayYuan(lease.depositCents)} />}
      {lease.otherPartyNameMasked && (
        <Cell
          title="租约另一方"
          end={[lease.otherPartyNameMasked, lease.otherPartyPhoneMasked].filter(Boolean).join(' ')}
        />
      )}
    </Group>
  ) : null

const sayLate = (days: number) => (days > 0 ? `晚了 ${days} 天` : '在期限内')

/** What was declared, and what the checks say of it. */
export const Facts = ({ declaration }: Props) => {
  const { dwelling, capacity, organisationName, filerNameMasked, filerPhoneMasked, onBehalfOf } = declaration
  const { filedLateDays, deadlineSource, findings, attachments, words } = declaration
  return (
    <>
      <Group title="申报内容">
        <Cell icon="home" title={dwelling.address} text={sayEffective(declaration)} />
        <Cell
          icon="edit"
          title={`${organisationName ?? filerNameMasked}（${capacityNames[capacity]}）`}
          text={filerPhoneMasked ?? '申报人'}
        />
        {onBehalfOf && (
          <Cell
            icon="hand"
            title={`代办：替 ${onBehalfOf.nameMasked} 申报`}
            text={onBehalfOf.confirmedAt ? '本人已确认' : `等 ${onBehalfOf.phoneMasked} 确认`}
          />
        )}
        {filedLateDays !== null && (
          <Cell title="申报期限" text={deadlineSource ?? undefined} end={sayLate(filedLateDays)} />
        )}
        {words && <Cell title="补充说明" text={words} />}
      </Group>
      <Lease declaration={declaration} />
      {findings.length > 0 && (
        <Group title="检查提醒">
          <Warnings findings={findings} />
        </Group>
      )}
      {attachments.length > 0 && (
        <Group title="材料">
          <StoredAttachments attachments={attachments} />
        </Group>
      )}
    </>
  )
}
