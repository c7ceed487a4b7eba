import { type DwellingState, dwellingStateNames } from '@huisheng/contract'

export const DwellingStateTag = ({ state }: { state: DwellingState }) => (
  <span className={`tag state-${state}`}>{dwellingStateNames[state]}</span>
)
