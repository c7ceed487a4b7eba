import {
  DeclarationAction as Actions,
  kindsOf,
  type DeclarationAction,
  type DeclarationEvent,
  type DeclarationKind,
  type DeclarationStatus,
  type FilerCapacity,
  type ProblemCode,
  type Role,
} from '@huisheng/contract'

/** The facts of a declaration on which it depends who may do what. */
export type DeclarationFacts = {
  status: DeclarationStatus
  kind: DeclarationKind
  capacity: FilerCapacity
  filerId: string
  organisationId: string | null
  confirmerHash: string | null
  confirmedById: string | null
  personIds: readonly string[]
  gridId: string | null
  areaIds: readonly string[]
  hasLease: boolean
  alreadyReturned: boolean
  appointment: 'proposed' | 'accepted' | 'declined' | null
  erased: boolean
}

/** Who asks, and what they have to do with people, organisations and places. */
export type Standing = {
  id: string
  role: Role
  /** Is an active member of it. */
  belongsTo: (organisationId: string) => boolean
  /** Is an active member of it who may file. */
  filesFor: (organisationId: string) => boolean
  isOneOf: (personIds: readonly string[]) => boolean
  hasPhone: (hash: string) => boolean
  serves: (gridId: string) => boolean
  oversees: (areaIds: readonly string[]) => boolean
}

export type Sight = 'file' | 'own' | 'staff'
type Condition = (who: Standing, declaration: DeclarationFacts) => ProblemCode | null
type Transition = {
  from: readonly DeclarationStatus[]
  /** null: the status stays. */
  to: DeclarationStatus | null
  by: readonly Role[]
  if: Condition
}

const when =
  (holds: (who: Standing, declaration: DeclarationFacts) => boolean, otherwise: ProblemCode = 'forbidden'): Condition =>
  (who, declaration) =>
    holds(who, declaration) ? null : otherwise

const all =
  (...conditions: Condition[]): Condition =>
  (who, declaration) => {
    for (const condition of conditions) {
      const code = condition(who, declaration)
      if (code) return code
    }
    return null
  }

/** Whether a declaration is theirs to file, correct and withdraw. */
export const files = (who: Standing, { filerId, organisationId }: DeclarationFacts) =>
  organisationId ? who.filesFor(organisationId) : filerId === who.id
/** Once somebody has answered, the phone shows nothing any more: it may be another person’s by then. */
const isAskedToConfirm = (who: Standing, { confirmerHash, confirmedById, filerId }: DeclarationFacts) =>
  confirmerHash !== null && confirmedById === null && filerId !== who.id && who.hasPhone(confirmerHash)

const isFiler = when(files)
const isConfirmer = when(isAskedToConfirm)
/** The filer, and who has confirmed what was filed for them. */
const isParty = when((who, declaration) => files(who, declaration) || declaration.confirmedById === who.id)
const isConcerned = when((who, declaration) => files(who, declaration) || who.isOneOf(declaration.personIds))
const notReturnedBefore = when((_, { alreadyReturned }) => !alreadyReturned, 'already_returned')
const isProposed = when((_, { appointment }) => appointment === 'proposed', 'declaration_moved_on')
const isKept = when((_, { erased }) => !erased, 'declaration_moved_on')
const canRenew = when((_, { capacity, hasLease }) => hasLease && kindsOf[capacity].includes('renewal'))
const namesOccupants: readonly DeclarationKind[] = ['move_in', 'lease', 'occupancy', 'dormitory']
const canMoveOut = when((_, { kind }) => namesOccupants.includes(kind))

const residents: readonly Role[] = ['resident']
const verifiers: readonly Role[] = ['worker', 'leader', 'officer']
const anyStatus: readonly DeclarationStatus[] = [
  'awaiting_person',
  'submitted',
  'returned',
  'verified',
  'not_found',
  'disputed',
  'withdrawn',
]
const none: Condition = () => null

/** The life of a declaration. Read by the server for every move, shown to clients as `actions`. */
export const transitions: Record<DeclarationAction, Transition> = {
  correct: { from: ['returned'], to: 'submitted', by: residents, if: isFiler },
  withdraw: { from: ['awaiting_person', 'submitted', 'returned'], to: 'withdrawn', by: residents, if: isParty },
  confirm: { from: ['awaiting_person'], to: 'submitted', by: residents, if: isConfirmer },
  supplement: { from: ['submitted'], to: null, by: residents, if: isParty },
  answer_appointment: { from: ['submitted'], to: null, by: residents, if: all(isParty, isProposed) },
  renew: { from: ['verified'], to: null, by: residents, if: all(isFiler, canRenew, isKept) },
  move_out: { from: ['verified'], to: null, by: residents, if: all(isConcerned, canMoveOut, isKept) },
  verify: { from: ['submitted'], to: 'verified', by: verifiers, if: none },
  return: { from: ['submitted'], to: 'returned', by: verifiers, if: notReturnedBefore },
  attempt: { from: ['submitted'], to: null, by: verifiers, if: none },
  propose_appointment: { from: ['submitted'], to: null, by: verifiers, if: none },
  reveal: { from: anyStatus, to: null, by: verifiers, if: isKept },
}

/** Where a declaration stands once it is filed, or filed again: who files for another waits for that person. */
export const statusOnceFiled = (onBehalf: boolean): DeclarationStatus => (onBehalf ? 'awaiting_person' : 'submitted')

const ended: readonly DeclarationStatus[] = ['verified', 'not_found', 'disputed', 'withdrawn']
export const isEnded = (status: DeclarationStatus) => ended.includes(status)

/** Acts that leave an entry in the history; the others begin a declaration of their own, or only read. */
export type Move = Exclude<DeclarationEvent, 'file'>

/** As whom somebody reads a declaration, or null where it does not exist for them. */
export const sightOf = (who: Standing, declaration: DeclarationFacts): Sight | null => {
  const { filerId, organisationId, personIds, gridId, areaIds } = declaration
  switch (who.role) {
    case 'resident':
      if (organisationId ? who.belongsTo(organisationId) : filerId === who.id) return 'file'
      return who.isOneOf(personIds) || isAskedToConfirm(who, declaration) || declaration.confirmedById === who.id
        ? 'own'
        : null
    case 'worker':
    case 'leader':
      return gridId !== null && who.serves(gridId) ? 'staff' : null
    case 'officer':
    case 'auditor':
    case 'admin':
      return who.oversees(areaIds) ? 'staff' : null
    default:
      return null
  }
}

/** Why this person may not take this action now, or null when they may. */
export const refusal = (
  who: Standing,
  action: DeclarationAction,
  declaration: DeclarationFacts,
): ProblemCode | null => {
  const { by, from, if: condition } = transitions[action]
  if (sightOf(who, declaration) === null) return 'not_found'
  if (!by.includes(who.role)) return 'forbidden'
  if (!from.includes(declaration.status)) return 'declaration_moved_on'
  return condition(who, declaration)
}

export const actionsFor = (who: Standing, declaration: DeclarationFacts): DeclarationAction[] =>
  Actions.options.filter((action) => refusal(who, action, declaration) === null)
