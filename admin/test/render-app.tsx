import type { Session } from '@huisheng/contract'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { App } from '../src/app/app'
import { routes } from '../src/app/routes'
import type { Transport } from '../src/app/with-session'
import { fakeTransport, type Handlers } from './fixtures/fake-transport'
import { handlersOf, type World } from './fixtures/world'

type Part = {
  world: World
  path?: string
  signedIn?: boolean
  handlers?: Handlers
  transport?: (usual: Transport) => Transport
}

const merged = (usual: Handlers, changed: Handlers = {}): Handlers =>
  Object.fromEntries(
    [...new Set([...Object.keys(usual), ...Object.keys(changed)])].map((group) => [
      group,
      { ...usual[group as keyof Handlers], ...changed[group as keyof Handlers] },
    ]),
  )

const remember = (session: Session) => localStorage.setItem('huisheng.session', JSON.stringify(session))

/** The whole console at an address, signed in as the world's person, over a pretended server. */
export const renderApp = ({ world, path = '/', signedIn = true, handlers, transport = (usual) => usual }: Part) => {
  if (signedIn) remember(world.session)
  const seen: string[] = []
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  const usual = fakeTransport(merged(handlersOf(world), handlers), seen)
  render(<App transport={transport(usual)} router={router} />)
  return { user: userEvent.setup({ delay: null }), router, seen, address: () => router.state.location }
}
