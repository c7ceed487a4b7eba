import { contract, type GridCard, type GridStaffing, type StaffRole } from '@huisheng/contract'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { dayOf, endOfDay, startOfDay } from '../../ui/time'
import { gridKeys } from './use-grids'

type Choice = {
  id?: string
  value?: string
  onChange?: (staffId?: string) => void
  role: StaffRole
  known: Map<string, string>
}

/** A member of staff found by name; `known` names those already chosen. */
const StaffSelect = ({ id, value, onChange, role, known }: Choice) => {
  const api = useApi()
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const found = useQuery({
    queryKey: ['staff', 'options', role, q],
    queryFn: () => api.accounts.staff({ query: { role, q: q || undefined, limit: 50 } }),
    placeholderData: keepPreviousData,
  })
  const active = found.data?.items.filter((one) => one.active) ?? []
  const options = active.map((one) => ({ value: one.id, label: `${one.name}（${one.userName}）` }))
  const chosenName = value && !active.some((one) => one.id === value) ? known.get(value) : undefined
  const shown = value && chosenName && !q ? [{ value, label: chosenName }, ...options] : options
  return (
    <Select
      id={id}
      allowClear
      placeholder="输入姓名查找"
      value={value}
      options={shown}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setWords }}
      onChange={onChange}
      notFoundContent={found.isError ? '没有取到名单，请稍后再试' : '没有找到'}
    />
  )
}

type Values = {
  workerId?: string
  leaderId?: string
  substituteId?: string
  substituteFrom?: string
  substituteUntil?: string
}

const namesOn = (card: GridCard, staffing: GridStaffing) =>
  new Map(
    [
      [staffing.workerId, card.worker?.name],
      [staffing.leaderId, card.leader?.name],
      [staffing.substituteId, card.substitute?.name ?? '已设替班'],
    ].flatMap(([id, name]) => (id && name ? [[id, name] as const] : [])),
  )

const valuesOf = ({ workerId, leaderId, substituteId, substituteFrom, substituteUntil }: GridStaffing): Values => ({
  workerId: workerId ?? undefined,
  leaderId: leaderId ?? undefined,
  substituteId: substituteId ?? undefined,
  substituteFrom: substituteFrom ? dayOf(substituteFrom) : undefined,
  substituteUntil: substituteUntil ? dayOf(substituteUntil) : undefined,
})

export const StaffingForm = ({
  card,
  staffing,
  onClose,
}: {
  card: GridCard
  staffing: GridStaffing
  onClose: () => void
}) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const known = namesOn(card, staffing)
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.staffing.set.body,
    bodyOf: ({ workerId, leaderId, substituteId, substituteFrom, substituteUntil }) => ({
      workerId: workerId ?? null,
      leaderId: leaderId ?? null,
      substituteId: substituteId ?? null,
      substituteFrom: substituteFrom ? startOfDay(substituteFrom) : null,
      substituteUntil: substituteUntil ? endOfDay(substituteUntil) : null,
    }),
    send: (body) => api.staffing.set({ params: { areaId: card.id }, body }),
    done: () => {
      void queryClient.invalidateQueries({ queryKey: ['areas', 'staffing'] })
      void queryClient.invalidateQueries({ queryKey: gridKeys.card(card.id) })
      void message.success('人员已更新')
      onClose()
    },
  })
  return (
    <Form form={form} layout="vertical" initialValues={valuesOf(staffing)} onFinish={(values) => void submit(values)}>
      <Form.Item name="workerId" label="网格员">
        <StaffSelect role="worker" known={known} />
      </Form.Item>
      <Form.Item name="leaderId" label="网格长">
        <StaffSelect role="leader" known={known} />
      </Form.Item>
      <Form.Item name="substituteId" label="替班网格员">
        <StaffSelect role="worker" known={known} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="substituteFrom" label="替班从">
          <Input type="date" />
        </Form.Item>
        <Form.Item name="substituteUntil" label="替班到（含当天）">
          <Input type="date" />
        </Form.Item>
      </div>
      <FormEnd problem={problem} pending={pending} label="保存" onCancel={onClose} />
    </Form>
  )
}
