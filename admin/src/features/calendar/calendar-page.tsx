import { contract } from '@huisheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useMe } from '../../app/session'
import { Icon } from '../../ui/icon'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { CalendarForm } from './calendar-form'
import './calendar.css'

const thisYear = () => new Date().getFullYear()

const YearSwitch = ({ year, onChange }: { year: number; onChange: (year: number) => void }) => (
  <span className="year-switch">
    <Button aria-label="上一年" icon={<Icon name="back" />} onClick={() => onChange(year - 1)} />
    <b className="numeric">{year} 年</b>
    <Button aria-label="下一年" icon={<Icon name="chevron" />} onClick={() => onChange(year + 1)} />
  </span>
)

export const CalendarPage = () => {
  const api = useApi()
  const { role } = useMe()
  const [search, setSearch] = useSearchParams()
  const [starting, setStarting] = useState<number | null>(null)
  const year = Number(search.get('year')) || thisYear()
  const calendar = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => api.clocks.calendar({ params: { year } }),
  })
  const mayChange = contract.clocks.setCalendar.access.some((allowed) => allowed === role)
  const missing = isProblem(calendar.error, 'not_found')
  return (
    <div className="page">
      <div className="page-head">
        <h1>工作日历</h1>
        <YearSwitch year={year} onChange={(next) => setSearch({ year: String(next) })} />
        <ul className="day-legend" aria-label="图例">
          <li className="day day-holiday">休</li>放假
          <li className="day day-makeup">班</li>调休上班
          <li className="day day-weekend">末</li>周末
        </ul>
      </div>
      {calendar.isPending && <Loading rows={10} />}
      {calendar.isError && !missing && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {missing && starting !== year && (
        <Empty
          title={`${year} 年还没有日历`}
          hint="没有日历的年份，时限按周一到周五计算。"
          action={mayChange && <Button onClick={() => setStarting(year)}>开始录入</Button>}
        />
      )}
      {(calendar.data ?? (missing && starting === year)) && (
        <CalendarForm
          key={`${year}:${calendar.dataUpdatedAt}`}
          year={year}
          calendar={calendar.data}
          editable={mayChange}
        />
      )}
    </div>
  )
}
