import type {
  contract,
  DeclarationAction,
  DeclarationView,
  DwellingRecord,
  EntryView,
  LeadView,
  Output,
  PersonRecord,
} from '@huisheng/contract'
import { pledge } from '@huisheng/contract'
import { buildDeclaration, dwelling, dwellings } from './declare'
import { Refusal, type Call, type Handlers } from './fake-api'
import { ago, buildPhoto, idOf } from './samples'
import { worker } from './staff-city'

type Verification = { verificationId: string; outcome: NonNullable<DeclarationView['verification']>['outcome'] }
type Attempt = { attemptId: string; result: DeclarationView['visits'][number]['result']; words?: string }
type Photos = { photoIds?: string[]; words?: string }

const open: DeclarationAction[] = ['verify', 'return', 'attempt', 'propose_appointment', 'reveal']

export const buildTask = (change: Partial<DeclarationView> = {}): DeclarationView =>
  buildDeclaration({
    seenAs: 'staff',
    dueAt: ago(-50),
    actions: open,
    occupants: buildDeclaration().occupants.map((one, n) => ({ ...one, personId: idOf(7000 + n) })),
    findings: [
      {
        code: 'persons_per_room',
        level: 'warn',
        path: 'occupants',
        message: '人数可能超过每间 2 人',
        source: '示例市住房租赁标准',
      },
    ],
    timeline: [{ at: ago(3), event: 'file', byName: '林*', words: '' }],
    ...change,
  })

export const building: Output<(typeof contract)['declarations']['taskBuildings']>[number] = {
  buildingId: dwelling.buildingId,
  buildingName: dwelling.buildingName,
  address: '海山路 12 号',
  waiting: 2,
  late: 1,
  dueAt: ago(50),
}

export const buildEntry = (change: Partial<EntryView> = {}): EntryView => ({
  id: idOf(7100),
  personId: idOf(7000),
  nameMasked: '林*',
  documentKind: 'resident_id',
  documentMasked: '4403**********0011',
  phoneMasked: '138****0001',
  minor: false,
  relation: 'self',
  purpose: 'work',
  since: '2026-10-01',
  until: null,
  dwelling,
  declarationId: idOf(5000),
  declarationNumber: 'SB202610010001',
  verifiedByName: worker.name,
  verifiedAt: ago(500),
  endedByDeclarationId: null,
  ...change,
})

export const buildLead = (change: Partial<LeadView> = {}): LeadView => ({
  id: idOf(7200),
  kind: 'double_occupancy',
  grid: { id: idOf(30), code: '030304(B)', name: '第四网格' },
  dwelling,
  otherPlace: '第五网格的一处房屋',
  people: 1,
  why: '同一人登记在两处居住',
  raisedAt: ago(30),
  finding: null,
  words: null,
  lookedByName: null,
  lookedAt: null,
  canSettle: true,
  ...change,
})

const record: DwellingRecord = {
  dwelling: dwellings[0]!,
  path: [{ id: idOf(12), code: '030304', name: '田东社区' }],
  state: 'occupied',
  current: [buildEntry()],
  past: [
    buildEntry({ id: idOf(7101), personId: idOf(7001), nameMasked: '陈**', since: '2025-01-01', until: '2026-09-30' }),
  ],
  lease: { from: '2026-10-01', until: '2027-09-30', declarationId: idOf(5000) },
  vacantSince: null,
  leads: [],
}
const person: PersonRecord = {
  id: idOf(7000),
  nameMasked: '林*',
  documentKind: 'resident_id',
  documentMasked: '4403**********0011',
  phoneMasked: '138****0001',
  minor: false,
  guardian: null,
  entries: [buildEntry()],
}

/** One declaration as a server keeps it: a verification or an attempt sent twice counts once, a late one is refused. */
export const taskServer = (first: DeclarationView = buildTask()) => {
  let task = first
  const known = new Set<string>()
  const once = (id: string, action: DeclarationAction, change: () => Partial<DeclarationView>) => {
    if (known.has(id)) return task
    if (!task.actions.includes(action)) throw new Refusal('declaration_moved_on')
    known.add(id)
    task = { ...task, ...change(), changedAt: new Date().toISOString() }
    return task
  }
  const closed = { dueAt: null, actions: ['reveal'] } satisfies Partial<DeclarationView>
  const handlers: Handlers = {
    'declarations.taskBuildings': () => [building],
    'declarations.tasks': () => ({ items: task.status === 'submitted' ? [task] : [], next: null }),
    'declarations.detail': () => task,
    'declarations.verify': ({ body }: Call) => {
      const { verificationId, outcome, words = '', photoIds = [] } = body as Verification & Photos
      return once(verificationId, 'verify', () => ({
        ...closed,
        status: outcome === 'not_found' ? 'not_found' : 'verified',
        verification: {
          outcome,
          byName: worker.name,
          at: ago(0),
          words,
          corrections: [],
          photos: photoIds.map((_, n) => buildPhoto(n + 1)),
          distanceMetres: null,
        },
      }))
    },
    'declarations.attempt': ({ body }: Call) => {
      const { attemptId, result, words = '' } = body as Attempt
      return once(attemptId, 'attempt', () => ({
        attempts: task.attempts + 1,
        visits: [...task.visits, { at: ago(0), result, byName: worker.name, words, photos: [] }],
      }))
    },
    'declarations.return': ({ body }: Call) => {
      const { missing } = body as Pick<DeclarationView, 'missing'>
      return once('return', 'return', () => ({ ...closed, status: 'returned', missing }))
    },
    'declarations.proposeAppointment': ({ body }: Call) => {
      const { from, until, words } = body as { from: string; until: string; words: string }
      task = { ...task, appointment: { from, until, state: 'proposed' }, appointmentWords: words || null }
      return task
    },
    'declarations.reveal': () => ({
      occupants: task.occupants.map(({ key, since, purpose, relation, documentKind }, n) => ({
        key,
        name: ['林晓', 'ANNA LEE'][n] ?? '林晓',
        documentKind,
        documentNumber: ['440303199001010017', 'E12345123'][n] ?? '440303199001010017',
        phone: '13800000001',
        since,
        purpose,
        relation,
        birthDay: null,
        guardian: null,
      })),
      leaving: [],
      otherPartyName: '陈房东',
      otherPartyPhone: '13900000002',
      filerPhone: '13800000001',
    }),
    'register.dwelling': () => record,
    'register.person': () => person,
    'register.reveal': () => ({
      name: '林晓',
      documentKind: 'resident_id',
      documentNumber: '440303199001010017',
      phone: '13800000001',
      guardianName: null,
      guardianPhone: null,
    }),
  }
  return {
    handlers,
    task: () => task,
    /** Somebody else, meanwhile. */
    movedOn: (change: Partial<DeclarationView> = { ...closed, status: 'withdrawn' }) => {
      task = { ...task, ...change }
    },
  }
}

/** Leads as a server keeps them: the second to settle one is told so. */
export const leadServer = (lead: LeadView = buildLead()) => {
  let now = lead
  const handlers: Handlers = {
    'register.leads': ({ query }) => ({
      items: (query.open === 'true') === (now.finding === null) ? [now] : [],
      next: null,
    }),
    'register.settleLead': ({ body }) => {
      if (now.finding) throw new Refusal('already_settled')
      now = {
        ...now,
        ...(body as Pick<LeadView, 'finding' | 'words'>),
        lookedByName: worker.name,
        lookedAt: ago(0),
        canSettle: false,
      }
      return now
    },
  }
  return { handlers, settle: () => (now = { ...now, finding: 'cleared', words: '已看过', canSettle: false }) }
}

/** Personal data only once the pledge is signed under the account’s own name. */
export const pledgeServer = (handlers: Handlers) => {
  let signed = false
  const guarded = Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (call: Call) => {
        if (!signed && name !== 'declarations.taskBuildings') throw new Refusal('pledge_required')
        return (handler as (call: Call) => unknown)(call)
      },
    ]),
  ) as Handlers
  return {
    ...guarded,
    'accounts.pledge': () => ({ version: pledge.version, text: [...pledge.text], signedAt: signed ? ago(0) : null }),
    'accounts.signPledge': ({ body }) => {
      const { name } = body as { name: string }
      if (name !== worker.name) throw new Refusal('invalid_request', [{ path: 'name', message: '姓名与账号不一致' }])
      signed = true
      return { ...worker, pledgeVersion: pledge.version }
    },
  } satisfies Handlers
}
