import type { DeclarationRow, DeclarationView, OccupantView, PhotoView } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { presentAttachments } from '../attachments/present-attachments.ts'
import { organisationRefs } from '../organisations/organisation-refs.ts'
import { presentPhoto } from '../photos/present-photo.ts'
import { maskPerson, presentPersons } from '../register/present-persons.ts'
import { openContent, personFactsOf, type DeclaredOccupant, type SealedContent } from './content.ts'
import type { DeclarationDocument } from './declaration.fields.ts'
import { actionsFor, sightOf, type Sight } from './declaration.machine.ts'
import { factsOf } from './facts.ts'
import { openSaying } from './saying.ts'
import { standingOf, type Post } from './standing.ts'
import { nextOf } from './telling/sentences.ts'
import { correctedFieldNames } from './verification/apply-corrections.ts'
import type { Missing } from './verification/return-declaration.ts'
import type { Verdict } from './verification/verify-declaration.ts'
import type { Listed } from './views/list-page.ts'

const { name, phone, documentNumber } = personalFields

type Words = { words: string }
const wordsOf = (saying: Parameters<typeof openSaying>[0]) => openSaying<Words>(saying)?.words ?? ''

const rowOf = (declaration: Listed, isStaff: boolean, organisationName: string | null): DeclarationRow => {
  const { dwelling, appointment } = declaration
  return {
    id: String(declaration._id),
    number: declaration.number,
    kind: declaration.kind,
    capacity: declaration.capacity,
    status: declaration.status,
    dwelling,
    floor: dwelling.floor,
    organisationName,
    people: declaration.people,
    effectiveOn: declaration.effectiveOn,
    filedAt: declaration.filedAt.toISOString(),
    changedAt: declaration.changedAt.toISOString(),
    dueAt: declaration.dueAt?.toISOString() ?? null,
    attempts: declaration.visits.length,
    appointment: appointment
      ? { from: appointment.from.toISOString(), until: appointment.until.toISOString(), state: appointment.state }
      : null,
    warnings: declaration.findings.filter(({ staffOnly }) => isStaff || !staffOnly).length,
  }
}

const organisationNames = async (declarations: readonly Listed[]) =>
  organisationRefs([...new Set(declarations.flatMap(({ organisationId }) => organisationId ?? []))])

export const presentRows = async (actor: Actor, declarations: readonly Listed[]): Promise<DeclarationRow[]> => {
  const names = await organisationNames(declarations)
  const isStaff = actor.role !== 'resident'
  return declarations.map((declaration) =>
    rowOf(declaration, isStaff, names.get(declaration.organisationId ?? '')?.name ?? null),
  )
}

/** What this reader may know of a declaration. Personal data is masked, and of others than oneself left out. */
export const presentDeclaration = async (actor: Actor, declaration: DeclarationDocument): Promise<DeclarationView> => {
  const who = await standingOf(actor)
  const facts = factsOf(declaration)
  const sight = sightOf(who, facts) ?? 'own'
  const content = declaration.contentSealed ? openContent(declaration.contentSealed) : null
  const whole = sight !== 'own' || isForThem(who, declaration)
  const [names, attachments, leaving] = await Promise.all([
    organisationNames([declaration]),
    seesPapers(sight, who, declaration) ? presentAttachments(declaration.attachmentIds) : [],
    leavingOf(content, who, whole),
  ])
  const occupants = (content?.occupants ?? []).filter(({ personId }) => whole || who.isOneOf([personId]))
  const row = rowOf(declaration, sight === 'staff', names.get(declaration.organisationId ?? '')?.name ?? null)
  return {
    ...row,
    people: whole ? row.people : occupants.length || leaving.length,
    warnings: whole ? row.warnings : 0,
    revision: declaration.revision,
    seenAs: sight,
    filerNameMasked: content ? name.mask(content.filer.name) : '',
    filerPhoneMasked: whole && content?.filer.phone ? phone.mask(content.filer.phone) : null,
    occupants: occupants.map(occupantView),
    leaving,
    lease: whole ? leaseView(content) : null,
    onBehalfOf: whole ? onBehalfView(declaration, content) : null,
    filedLateDays: whole ? (declaration.filedLateDays ?? null) : null,
    deadlineSource: whole ? (declaration.deadlineSource ?? null) : null,
    findings: whole ? findingsFor(declaration, sight) : [],
    attachments,
    words: whole ? (content?.words ?? '') : '',
    missing: whole ? (openSaying<Missing>(declaration.returned?.said) ?? []) : [],
    visits: declaration.visits.map((visit) => ({
      at: visit.at.toISOString(),
      result: visit.result,
      byName: visit.byName,
      words: whole ? wordsOf(visit.said) : '',
      photos: photosFor(sight, visit.photos),
    })),
    appointmentWords: whole && declaration.appointment ? wordsOf(declaration.appointment.said) : null,
    verification: verificationView(declaration, sight, whole, occupants),
    timeline: declaration.history.map(({ at, event, byName, byId, said }) => ({
      at: at.toISOString(),
      event,
      byName: byName ?? residentName(byId, declaration, actor),
      words: whole ? wordsOf(said) : '',
    })),
    next: nextOf(declaration),
    actions: actionsFor(who, facts),
  }
}

/** Whoever it was filed for answers for all of it, not only for themself. */
const isForThem = (who: Post, { confirmerHash, confirmedById }: DeclarationDocument) =>
  confirmedById ? confirmedById === who.id : confirmerHash ? who.hasPhone(confirmerHash) : false

/** Papers cannot be masked: a phone that was mistyped must not open them, so only who has said that it is theirs. */
const seesPapers = (sight: Sight, who: Post, { confirmedById, status }: DeclarationDocument) =>
  sight !== 'own' || (confirmedById === who.id && status !== 'disputed')

const occupantView = ({ key, personId, since, purpose, relation, ...person }: DeclaredOccupant): OccupantView => {
  const { nameMasked, documentKind, documentMasked, phoneMasked, minor, guardian } = maskPerson(personFactsOf(person))
  return {
    key,
    personId,
    nameMasked,
    documentKind,
    documentMasked,
    phoneMasked,
    since,
    purpose,
    relation,
    minor,
    guardian,
  }
}

const leavingOf = async (content: SealedContent | null, who: Post, whole: boolean) => {
  const leaving = (content?.leaving ?? []).filter(({ personId }) => whole || who.isOneOf([personId]))
  const byEntry = leaving.filter(({ stated }) => !stated).map(({ personId }) => personId)
  const persons = byEntry.length > 0 ? await presentPersons(byEntry) : new Map()
  return leaving.map(({ entryId, personId, stated }): DeclarationView['leaving'][number] => {
    if (stated)
      return {
        entryId: null,
        nameMasked: name.mask(stated.name),
        documentKind: stated.documentKind,
        documentMasked: documentNumber.mask(stated.documentNumber),
      }
    const person = persons.get(personId)
    return {
      entryId,
      nameMasked: person?.nameMasked ?? '',
      documentKind: person?.documentKind ?? 'other',
      documentMasked: person?.documentMasked ?? '',
    }
  })
}

const leaseView = (content: SealedContent | null): DeclarationView['lease'] => {
  if (!content?.lease) return null
  const { otherPartyName, otherPartyPhone, ...lease } = content.lease
  return {
    ...lease,
    otherPartyNameMasked: otherPartyName && name.mask(otherPartyName),
    otherPartyPhoneMasked: otherPartyPhone && phone.mask(otherPartyPhone),
  }
}

const onBehalfView = ({ confirmedAt }: DeclarationDocument, content: SealedContent | null) =>
  content?.onBehalfOf
    ? {
        nameMasked: name.mask(content.onBehalfOf.name),
        phoneMasked: phone.mask(content.onBehalfOf.phone),
        confirmedAt: confirmedAt?.toISOString() ?? null,
      }
    : null

const findingsFor = ({ findings }: DeclarationDocument, sight: Sight) =>
  findings
    .filter(({ staffOnly }) => sight === 'staff' || !staffOnly)
    .map(({ code, level, path, message, source }) => ({ code, level, path, message, source }))

/** What a camera saw in a home is for those who verify. */
const photosFor = (sight: Sight, photos: DeclarationDocument['visits'][number]['photos']): PhotoView[] =>
  sight === 'staff' ? photos.map((photo) => presentPhoto(photo, { withPlace: true })) : []

const verificationView = (
  { verification }: DeclarationDocument,
  sight: Sight,
  whole: boolean,
  occupants: readonly DeclaredOccupant[],
): DeclarationView['verification'] => {
  if (!verification) return null
  const verdict = openSaying<Verdict>(verification.said)
  const shown = new Set(occupants.map(({ key }) => key))
  return {
    outcome: verification.outcome,
    byName: verification.byName,
    at: verification.at.toISOString(),
    words: whole ? (verdict?.words ?? '') : '',
    corrections: (verdict?.corrections ?? [])
      .filter(({ occupantKey }) => whole || (occupantKey !== null && shown.has(occupantKey)))
      .map(({ field, reason }) => ({ field, fieldName: correctedFieldNames[field], reason })),
    photos: photosFor(sight, verification.photos),
    distanceMetres: sight === 'staff' ? (verification.distanceMetres ?? null) : null,
  }
}

/** Residents go by what they are to the declaration. */
const residentName = (byId: string | null, { filerId, confirmedById }: DeclarationDocument, actor: Actor) => {
  if (byId === actor.id) return '我'
  if (byId === filerId) return '申报人'
  return byId === confirmedById ? '本人' : '单位成员'
}
