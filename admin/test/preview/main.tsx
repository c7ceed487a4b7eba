import { Role } from '@huisheng/contract'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { App } from '../../src/app/app'
import { routes } from '../../src/app/routes'
import { buildReport } from '../fixtures/cases'
import { buildEventfulCase, buildSimilar, buildTipOffReport } from '../fixtures/tip-offs'
import { fakeTransport } from '../fixtures/fake-transport'
import { idOf } from '../fixtures/ids'
import { buildWorld, handlersOf, manyReports } from '../fixtures/world'

/** `?as=checker` signs in as that role; no role shows the sign-in page. */
const role = Role.safeParse(new URLSearchParams(window.location.search).get('as')).data
const world = buildWorld(role ?? 'dispatcher', [
  buildReport(1, {
    status: 'filed',
    gridId: null,
    gridName: null,
    queue: { kind: 'desk', key: `desk:${idOf('area', 10)}`, name: '海山街道派遣台' },
    actions: ['dispatch', 'decline', 'note'],
  }),
  buildReport(2, { status: 'handling', mine: true, actions: ['resolve', 'return', 'note'] }),
  buildReport(3, { status: 'resolved', actions: ['close', 'fail', 'note'] }),
  ...manyReports(90).slice(3),
])
world.reports = world.reports.map((report) =>
  report.queue?.kind === 'desk' ? { ...report, status: 'filed', actions: ['dispatch', 'decline', 'note'] } : report,
)
const tipOff = buildTipOffReport(11, { status: 'handling', actions: ['resolve', 'return', 'note'] })
world.reports = world.reports.map((report) => (report.id === tipOff.id ? tipOff : report))
world.tipOffs.cases = [buildEventfulCase(tipOff)]
world.tipOffs.similar = [buildSimilar(1), buildSimilar(2, { decided: 'different' })]
world.notices = [1, 2, 3].map((count) => ({
  id: idOf('notice', count),
  title: count === 1 ? '新的待派遣事件' : '事件有新进展',
  text: '海山路 18 号北门：小区北门垃圾桶满了两天没人清。',
  about: { noun: 'report' as const, id: idOf('report', count) },
  at: new Date(Date.now() - count * 2_000_000).toISOString(),
  readAt: count === 3 ? new Date().toISOString() : null,
}))
if (role) localStorage.setItem('huisheng.session', JSON.stringify(world.session))
else localStorage.removeItem('huisheng.session')

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <App transport={fakeTransport(handlersOf(world))} router={createBrowserRouter(routes, { basename: '/console' })} />,
  )
}
