import type { AreaView } from '@huisheng/contract'
import { useState } from 'react'
import { Loaded } from '../../ui/states'
import { useChildren } from './use-grids'

type Props = { areas: AreaView[]; chosenId: string | null; onChoose: (areaId: string) => void }
type Branch = Props & { area: AreaView }

const Name = ({ area, chosenId, onChoose }: Branch) => (
  <button type="button" className="name" aria-current={area.id === chosenId} onClick={() => onChoose(area.id)}>
    {area.name}
    <small className="muted numeric">{area.code}</small>
  </button>
)

const Grids = (props: Branch) => (
  <Loaded query={useChildren(props.area.id, true)} rows={2}>
    {(grids) => (
      <ul>
        {grids.map((grid) => (
          <li key={grid.id}>
            <Name {...props} area={grid} />
          </li>
        ))}
      </ul>
    )}
  </Loaded>
)

const Community = (props: Branch) => {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Name {...props} />
        </summary>
        {open && <Grids {...props} />}
      </details>
    </li>
  )
}

/** District, streets and communities; the grids of a community are read when it is opened. */
export const AreaTree = (props: Props) => {
  const { areas } = props
  const childrenOf = (parentId: string) => areas.filter((area) => area.parentId === parentId)
  return (
    <ul className="names">
      {areas
        .filter(({ level }) => level === 'street')
        .map((street) => (
          <li key={street.id}>
            <details open>
              <summary>
                <Name {...props} area={street} />
              </summary>
              <ul>
                {childrenOf(street.id).map((community) => (
                  <Community key={community.id} {...props} area={community} />
                ))}
              </ul>
            </details>
          </li>
        ))}
    </ul>
  )
}
