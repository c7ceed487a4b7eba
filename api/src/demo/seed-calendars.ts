import { saveCalendar } from '../features/clocks/save-calendar.ts'

const officeHours = [
  { from: '09:00', until: '12:00' },
  { from: '14:00', until: '18:00' },
]

/** `2026-02-15`, `2026-02-23` → every day from one to the other. */
const days = (from: string, until: string) => {
  const list: string[] = []
  for (
    let day = new Date(`${from}T00:00:00Z`);
    day <= new Date(`${until}T00:00:00Z`);
    day = new Date(day.getTime() + 86_400_000)
  )
    list.push(day.toISOString().slice(0, 10))
  return list
}

export const calendars = [
  {
    year: 2025,
    officeHours,
    holidays: [
      ...days('2025-01-01', '2025-01-01'),
      ...days('2025-01-28', '2025-02-04'),
      ...days('2025-04-04', '2025-04-06'),
      ...days('2025-05-01', '2025-05-05'),
      ...days('2025-05-31', '2025-06-02'),
      ...days('2025-10-01', '2025-10-08'),
    ],
    makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '国务院办公厅关于 2025 年部分节假日安排的通知（国办发明电〔2024〕12 号）',
  },
  {
    year: 2026,
    officeHours,
    holidays: [
      ...days('2026-01-01', '2026-01-03'),
      ...days('2026-02-15', '2026-02-23'),
      ...days('2026-04-04', '2026-04-06'),
      ...days('2026-05-01', '2026-05-05'),
      ...days('2026-06-19', '2026-06-21'),
      ...days('2026-09-25', '2026-09-27'),
      ...days('2026-10-01', '2026-10-07'),
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: '国务院办公厅关于 2026 年部分节假日安排的通知（国办发明电〔2025〕7 号）',
  },
  {
    year: 2027,
    officeHours,
    holidays: [
      '2027-01-01',
      ...days('2027-02-05', '2027-02-08'),
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      ...days('2027-10-01', '2027-10-03'),
    ],
    makeUpDays: [],
    source: '暂定：仅按《全国年节及纪念日放假办法》列出法定节日，待国务院办公厅通知发布后更新调休',
  },
]

export const seedCalendars = async () => {
  for (const calendar of calendars) await saveCalendar(calendar)
}
