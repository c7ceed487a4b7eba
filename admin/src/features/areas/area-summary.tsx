import type { AreaView } from '@huisheng/contract'
import { Loaded } from '../../ui/states'
import { useStaffing } from './use-grids'

type Props = { areaId: string; area?: AreaView; onChoose: (areaId: string) => void }

/** What an area above the grids lacks: grids nobody works. */
export const AreaSummary = ({ areaId, area, onChoose }: Props) => (
  <div className="grid-panel">
    <h2>{area?.name ?? '区域'}</h2>
    <Loaded query={useStaffing(areaId)}>
      {(grids) => {
        const unstaffed = grids.filter(({ workerId }) => workerId === null)
        return (
          <>
            <p>
              共 <b>{grids.length}</b> 个网格，
              {unstaffed.length > 0 ? `${unstaffed.length} 个还没有网格员：` : '都有网格员。'}
            </p>
            <ul className="names">
              {unstaffed.map(({ gridId, code, name }) => (
                <li key={gridId}>
                  <button type="button" className="name" onClick={() => onChoose(gridId)}>
                    {name}
                    <small className="muted numeric">{code}</small>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Loaded>
  </div>
)
