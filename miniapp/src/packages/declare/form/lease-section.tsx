import { roomTypeNames, type FilerCapacity } from '@huisheng/contract'
import { useState } from 'react'
import { addDays, addMonths, isDay } from '../../../platform/days'
import { Button } from '../../../ui/button'
import { DateField } from '../../../ui/date-field'
import { Field } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { ChoiceField, choicesOf } from '../../../ui/choice-field'
import type { Notes } from './notes'
import type { DeclarationForm } from './use-declaration-form'
import { Warnings } from './warnings'

type Props = { form: DeclarationForm; notes: Notes }

/** The one on the other side of the lease. */
const otherOf = (capacity: FilerCapacity | null) => (capacity === 'tenant' ? '房东（出租人）' : '承租人')

/** A year from the first day, as most leases run. */
const untils = (from: string) =>
  isDay(from)
    ? [6, 12, 24].map((months) => ({
        title: months === 6 ? '半年' : `${months / 12} 年`,
        value: addDays(addMonths(from, months), -1),
      }))
    : undefined

const Fields = ({ form, notes }: Props) => {
  const { draft, setLease } = form
  const { lease } = draft
  const other = otherOf(draft.capacity)
  const note = (path: string) => ({ error: notes.error(`lease.${path}`), hint: notes.why(`lease.${path}`) })
  return (
    <>
      <DateField
        title="租期从"
        must
        value={lease.from || null}
        {...note('from')}
        onChange={(from) => setLease({ from })}
      />
      <DateField
        title="租期到"
        must
        value={lease.until || null}
        quick={untils(lease.from)}
        {...note('until')}
        onChange={(until) => setLease({ until })}
      />
      <ChoiceField
        title="租的是"
        must
        choices={choicesOf(roomTypeNames)}
        value={lease.roomType}
        {...note('roomType')}
        onChange={(roomType) => setLease({ roomType })}
      />
      <Field
        title="月租金（元，可不填）"
        kind="digits"
        maxLength={12}
        value={lease.rentYuan}
        placeholder="如：3500"
        {...note('rentCentsMonthly')}
        onChange={(rentYuan) => setLease({ rentYuan })}
      />
      <Field
        title="押金（元，可不填）"
        kind="digits"
        maxLength={12}
        value={lease.depositYuan}
        placeholder="如：7000"
        {...note('depositCents')}
        onChange={(depositYuan) => setLease({ depositYuan })}
      />
      <Field
        title={`${other}姓名（可不填）`}
        maxLength={60}
        value={lease.otherPartyName}
        {...note('otherPartyName')}
        onChange={(otherPartyName) => setLease({ otherPartyName })}
      />
      <Field
        title={`${other}手机（可不填）`}
        kind="phone"
        maxLength={11}
        value={lease.otherPartyPhone}
        {...note('otherPartyPhone')}
        onChange={(otherPartyPhone) => setLease({ otherPartyPhone })}
      />
      <Warnings findings={notes.section('lease')} />
    </>
  )
}

/** Asked in full where the filing is about the lease; moving in, only of whoever wants to tell it. */
export const LeaseSection = ({ form, notes }: Props) => {
  const { lease, kind } = form.draft
  const [opened, setOpened] = useState(false)
  const must = kind !== 'move_in'
  const open = must || opened || !!lease.from || !!lease.until
  const close = () => {
    setOpened(false)
    form.clearLease()
  }
  return (
    <Group title="租约">
      {open ? (
        <>
          <Fields form={form} notes={notes} />
          {!must && (
            <Button tone="plain" icon="close" onPress={close}>
              没有租约，不填了
            </Button>
          )}
        </>
      ) : (
        <Button tone="plain" icon="plus" onPress={() => setOpened(true)}>
          是租的房子，填租期（填了到期会提醒您）
        </Button>
      )}
    </Group>
  )
}
