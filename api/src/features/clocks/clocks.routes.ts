import type Router from '@koa/router'
import { contract, type CalendarYear } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { Problem } from '../../http/problem.ts'
import { Calendar } from './calendar.model.ts'
import { saveCalendar } from './save-calendar.ts'

export const clockRoutes = (router: Router) =>
  mount(router, contract.clocks, {
    calendar: async ({ params }) => {
      const year = await Calendar.findOne({ year: params.year }).lean<CalendarYear>()
      if (!year) throw new Problem('not_found')
      return year
    },
    setCalendar: ({ params, body }) => saveCalendar({ ...body, year: params.year }),
  })
