import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createElement, type ComponentType } from 'react'
import type { Session } from '@huisheng/contract'
import { currentSession, endSession, keepSession } from '../src/state/session'
import { changePreferences } from '../src/state/preferences'
import { dismissToast } from '../src/state/toast'
import { agreePrivacy } from '../src/state/privacy'
import { dropDeclarationDraft, readDeclarationDrafts } from '../src/features/declarations/drafts'
import { dropDraft, readDrafts } from '../src/features/drafts/drafts'
import { fakeCity } from './fake/city'
import { FakeXhr } from './fake/fake-xhr'
import type { Handlers } from './fake/fake-api'
import { buildSession } from './fake/samples'
import { device } from './stubs/taro'

globalThis.XMLHttpRequest = FakeXhr as unknown as typeof XMLHttpRequest

type Setting = { session?: Session | null; agreed?: boolean; handlers?: Handlers; params?: Record<string, string> }

/** A fresh telephone with a server behind it; answers that server, to see what reached it. */
export const freshDevice = ({ session = buildSession(), agreed = true, handlers, params = {} }: Setting = {}) => {
  readDrafts().forEach(({ id }) => dropDraft(id))
  readDeclarationDrafts().forEach(({ id }) => dropDeclarationDraft(id))
  device.reset()
  const city = fakeCity(handlers)
  device.serve(city.answer)
  device.arriveWith(params)
  if (currentSession()) endSession()
  if (session) keepSession(session)
  if (agreed) agreePrivacy()
  changePreferences({ elder: false, theme: 'light' })
  dismissToast()
  return city
}

export const open = (page: ComponentType) => render(createElement(page))
export const press = async (words: string | RegExp) => {
  const found = await waitFor(() => screen.queryByRole('button', { name: words }) ?? screen.getByText(words))
  await act(async () => void fireEvent.click(found))
}
export const type = async (label: string, value: string) => {
  const found = await screen.findByLabelText(label)
  await act(async () => void fireEvent.change(found, { target: { value } }))
}
export const see = (words: string | RegExp) => screen.findByText(words, undefined, { timeout: 3000 })
export const gone = (words: string | RegExp) => waitFor(() => expect(screen.queryByText(words)).toBeNull())

/** Answers the next file chooser with these files. */
export const choosing = async (names: (string | File)[], deed: () => Promise<void>) => {
  const chosen = names.map((name) =>
    typeof name === 'string' ? new File([`bytes of ${name}`], name, { type: 'image/jpeg' }) : name,
  )
  const answer = (event: Event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
    event.preventDefault()
    Object.defineProperty(input, 'files', { value: chosen })
    input.dispatchEvent(new Event('change'))
  }
  document.addEventListener('click', answer, true)
  await deed()
  document.removeEventListener('click', answer, true)
}
