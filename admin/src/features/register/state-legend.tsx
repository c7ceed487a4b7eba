import { type BuildingRecord, DwellingState, dwellingStateNames } from '@huisheng/contract'

type Props = {
  counts: BuildingRecord['counts']
  only: DwellingState | null
  onOnly: (state: DwellingState | null) => void
}

/** What each colour means and how many rooms wear it; pressing one fades the others. */
export const StateLegend = ({ counts, only, onOnly }: Props) => (
  <div className="state-legend" role="group" aria-label="图例，按下只看这一种">
    {DwellingState.options.map((state) => (
      <button
        key={state}
        type="button"
        aria-pressed={only === state}
        onClick={() => onOnly(only === state ? null : state)}
      >
        <span className={`swatch state-${state}`} aria-hidden />
        {dwellingStateNames[state]}
        <b className="numeric">{counts[state]}</b>
      </button>
    ))}
  </div>
)
