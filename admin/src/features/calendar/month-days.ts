const pad = (part: number) => String(part).padStart(2, '0')

/** The weeks of a month, Monday first; days of other months are null. */
export const weeksOf = (year: number, month: number): (string | null)[][] => {
  const blanks = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells = [
    ...Array.from({ length: blanks }, () => null),
    ...Array.from({ length: days }, (_, at) => `${year}-${pad(month)}-${pad(at + 1)}`),
  ]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  )
}

export const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
