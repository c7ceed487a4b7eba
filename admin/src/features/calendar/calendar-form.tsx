import { type CalendarYear, contract } from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { Icon } from '../../ui/icon'
import { type SpecialDays, YearDays } from './year-days'

type Values = { officeHours: { from?: string; until?: string }[]; days: SpecialDays; source?: string }
type Props = { year: number; calendar?: CalendarYear; editable: boolean }

const usualHours = [
  { from: '09:00', until: '12:00' },
  { from: '14:00', until: '18:00' },
]

const valuesOf = (calendar?: CalendarYear): Values => ({
  officeHours: calendar?.officeHours ?? usualHours,
  days: { holidays: calendar?.holidays ?? [], makeUpDays: calendar?.makeUpDays ?? [] },
  source: calendar?.source,
})

const OfficeHours = ({ editable }: { editable: boolean }) => (
  <Form.List name="officeHours">
    {(fields, { add, remove }) => (
      <div className="office-hours">
        <span>办公时间</span>
        {fields.map(({ key, name }) => (
          <span key={key} className="office-span">
            <Form.Item name={[name, 'from']} noStyle>
              <Input type="time" aria-label={`第 ${name + 1} 段从`} />
            </Form.Item>
            –
            <Form.Item name={[name, 'until']} noStyle>
              <Input type="time" aria-label={`第 ${name + 1} 段到`} />
            </Form.Item>
            {editable && fields.length > 1 && (
              <Button
                type="text"
                size="small"
                aria-label={`删除第 ${name + 1} 段`}
                icon={<Icon name="close" size={14} />}
                onClick={() => remove(name)}
              />
            )}
          </span>
        ))}
        {editable && fields.length < 4 && (
          <Button type="link" size="small" onClick={() => add({})}>
            加一段
          </Button>
        )}
      </div>
    )}
  </Form.List>
)

export const CalendarForm = ({ year, calendar, editable }: Props) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.clocks.setCalendar.body,
    bodyOf: ({ officeHours, days, source = '' }: Values) => ({
      officeHours: officeHours.map(({ from = '', until = '' }) => ({ from, until })),
      ...days,
      source,
    }),
    send: (body) => api.clocks.setCalendar({ params: { year }, body }),
    done: (saved) => {
      queryClient.setQueryData(['calendar', year], saved)
      void message.success('日历已保存；正在计时的时限不受影响')
    },
  })
  return (
    <Form
      form={form}
      disabled={!editable}
      initialValues={valuesOf(calendar)}
      onFinish={(values) => void submit(values)}
    >
      <section className="card calendar-head">
        <OfficeHours editable={editable} />
        <Form.Item name="source" label="来源" required>
          <Input maxLength={200} placeholder="如 国务院办公厅关于节假日安排的通知" />
        </Form.Item>
        {editable && <p className="muted">点工作日设为放假，点周末设为调休上班，再点取消。</p>}
        {editable && <FormEnd problem={problem} pending={pending} label="保存" />}
      </section>
      <section className="card calendar-year">
        <Form.Item name="days" noStyle>
          <YearDays year={year} editable={editable} />
        </Form.Item>
      </section>
    </Form>
  )
}
