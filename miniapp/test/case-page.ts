import { act, fireEvent, screen, within } from '@testing-library/react'
import CasePage from '../src/packages/staff/pages/report/index'
import type { Handlers } from './fake/fake-api'
import { idOf } from './fake/samples'
import { staffSession, type caseServer } from './fake/staff-city'
import { freshDevice, open } from './person'

export const caseId = idOf(1000)

/** The case page on a staff member’s telephone, with one case behind it. */
export const openCase = (server: ReturnType<typeof caseServer>, handlers: Handlers = {}, session = staffSession()) => {
  const city = freshDevice({ session, params: { id: caseId }, handlers: { ...server.handlers, ...handlers } })
  open(CasePage)
  return city
}
export const button = (name: string) => screen.queryByRole('button', { name })

/** The button at the foot of the form, not the one on the page that opened it. */
export const send = async (name: string) => {
  const dialog = await screen.findByRole('dialog')
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name })))
}
