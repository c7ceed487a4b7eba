import { isWeekend, weeksOf } from './month-days'

export type SpecialDays = { holidays: string[]; makeUpDays: string[] }
type Props = { year: number; value?: SpecialDays; onChange?: (days: SpecialDays) => void; editable: boolean }

const months = Array.from({ length: 12 }, (_, at) => at + 1)
const weekdays = ['一', '二', '三', '四', '五', '六', '日']

const toggled = (days: string[], day: string) =>
  days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort()

const stateOf = (day: string, { holidays, makeUpDays }: SpecialDays) => {
  if (makeUpDays.includes(day)) return { kind: 'makeup', words: '调休上班' }
  if (holidays.includes(day)) return { kind: 'holiday', words: '放假' }
  return isWeekend(day) ? { kind: 'weekend', words: '周末' } : { kind: 'work', words: '工作日' }
}

/** A year to look at: which days count for the clocks. A click turns a weekday into a holiday, a weekend day into a working one. */
export const YearDays = ({ year, value = { holidays: [], makeUpDays: [] }, onChange, editable }: Props) => {
  const toggle = (day: string) =>
    onChange?.(
      isWeekend(day) && !value.holidays.includes(day)
        ? { ...value, makeUpDays: toggled(value.makeUpDays, day) }
        : { ...value, holidays: toggled(value.holidays, day) },
    )
  return (
    <div className="year">
      {months.map((month) => (
        <table key={month} className="month">
          <caption>{month} 月</caption>
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week, at) => (
              <tr key={at}>
                {week.map((day, weekday) => {
                  if (!day) return <td key={weekday} />
                  const { kind, words } = stateOf(day, value)
                  return (
                    <td key={weekday}>
                      <button
                        type="button"
                        className={`day day-${kind}`}
                        aria-label={`${day} ${words}`}
                        title={words}
                        disabled={!editable}
                        onClick={() => toggle(day)}
                      >
                        {Number(day.slice(-2))}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
