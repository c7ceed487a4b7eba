import {
  kindsOf,
  organisationCapacities,
  partsOf,
  type CheckFinding,
  type DeclarationContent,
  type DeclarationKind,
  type FilerCapacity,
} from '@huisheng/contract'
import { find } from './check-table.ts'

const throughOrganisation: readonly FilerCapacity[] = organisationCapacities
const inOwnName: readonly FilerCapacity[] = ['tenant', 'owner', 'building_head']
/** Who names nobody here says that nobody lives there, which is a kind of its own. A lease may be filed before anyone moves in. */
const needsOccupants: readonly DeclarationKind[] = ['move_in', 'occupancy', 'dormitory']
const needsLease: readonly DeclarationKind[] = ['lease', 'renewal']

/** Whether this capacity may file this kind, and whether its parts are those the kind asks for. */
export const checkKind = (content: DeclarationContent): CheckFinding[] => [
  ...checkCapacity(content),
  ...checkOccupantsPart(content),
  ...checkLeavingPart(content),
  ...checkLeasePart(content),
]

const checkCapacity = ({ kind, capacity, organisationId, onBehalfOf }: DeclarationContent) => {
  const findings: CheckFinding[] = []
  if (!kindsOf[capacity].includes(kind)) findings.push(find('kind_not_yours', 'kind'))
  if (throughOrganisation.includes(capacity) && !organisationId)
    findings.push(find('organisation_needed', 'organisationId'))
  if (inOwnName.includes(capacity) && organisationId) findings.push(find('organisation_not_asked', 'organisationId'))
  if (capacity === 'building_head' && !onBehalfOf) findings.push(find('on_behalf_needed', 'onBehalfOf'))
  return findings
}

const checkOccupantsPart = ({ kind, occupants }: DeclarationContent) => {
  if (!partsOf[kind].occupants) return occupants.length > 0 ? [find('occupants_not_asked', 'occupants')] : []
  return needsOccupants.includes(kind) && occupants.length === 0 ? [find('occupants_missing', 'occupants')] : []
}

const checkLeavingPart = ({ kind, leaving }: DeclarationContent) => {
  if (!partsOf[kind].leaving) return leaving.length > 0 ? [find('leaving_not_asked', 'leaving')] : []
  return leaving.length === 0 ? [find('leaving_missing', 'leaving')] : []
}

const checkLeasePart = ({ kind, lease }: DeclarationContent) => {
  if (!partsOf[kind].lease) return lease ? [find('lease_not_asked', 'lease')] : []
  return needsLease.includes(kind) && !lease ? [find('lease_missing', 'lease')] : []
}
