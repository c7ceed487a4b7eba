import { contract, type Outlines } from '@huisheng/contract'
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useMe } from '../../app/session'
import { AreaMap } from '../../ui/area-map'
import { Empty, Loaded } from '../../ui/states'
import { useUpperAreas } from '../catalogue/use-options'
import { AreaSummary } from './area-summary'
import { AreaTree } from './area-tree'
import { GridPanel } from './grid-panel'
import { useOutlines } from './use-outlines'
import './areas.css'

const most = 30

const Found = ({
  outlines,
  words,
  onChoose,
}: {
  outlines?: Outlines
  words: string
  onChoose: (areaId: string) => void
}) => {
  const found = outlines?.features.filter(({ properties: { code, name } }) => `${code} ${name}`.includes(words)) ?? []
  return (
    <ul className="names">
      {found.slice(0, most).map(({ id, properties: { code, name } }) => (
        <li key={id}>
          <button type="button" className="name" onClick={() => onChoose(id)}>
            {name}
            <small className="muted numeric">{code}</small>
          </button>
        </li>
      ))}
      {found.length === 0 && <li className="muted">没有这样的网格</li>}
      {found.length > most && <li className="muted">还有 {found.length - most} 个，请多输几个字</li>}
    </ul>
  )
}

export const AreasPage = () => {
  const me = useMe()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [words, setWords] = useState('')
  const chosenId = search.get('area')
  const upper = useUpperAreas()
  const grids = useOutlines({ level: 'grid' })
  const streets = useOutlines({ level: 'street' })
  const communities = useOutlines({ level: 'community' })
  const outlines = useMemo(
    () => [communities.data, grids.data, streets.data].flatMap((one) => one ?? []),
    [communities.data, grids.data, streets.data],
  )
  const isGrid = grids.data?.features.some(({ id }) => id === chosenId) ?? false
  const [fitTo, setFitTo] = useState(chosenId ?? '')
  const pick = (areaId: string) => setSearch({ area: areaId })
  /** Chosen by name it may lie anywhere: the map goes there. Chosen on the map it is in view already. */
  const choose = (areaId: string) => {
    setFitTo(areaId)
    pick(areaId)
  }
  const mayImport = contract.areas.importGrids.access.some((role) => role === me.role)

  return (
    <div className="areas">
      <section className="areas-side" aria-label="区域树">
        <header>
          <h1>网格</h1>
          {grids.data && <span className="muted">共 {grids.data.features.length} 个</span>}
          {mayImport && (
            <Button size="small" onClick={() => void navigate('/areas/import')}>
              导入边界
            </Button>
          )}
        </header>
        <Input
          allowClear
          aria-label="按编码或名称找网格"
          placeholder="编码或名称"
          value={words}
          onChange={({ target }) => setWords(target.value.trim())}
        />
        {words ? (
          <Found outlines={grids.data} words={words} onChoose={choose} />
        ) : (
          <Loaded
            query={upper}
            rows={8}
            empty={(areas) => areas.length === 0 && <Empty title="还没有区域" hint="请管理员先导入边界。" />}
          >
            {(areas) => <AreaTree areas={areas} chosenId={chosenId} onChoose={choose} />}
          </Loaded>
        )}
      </section>
      <div className="areas-map">
        <AreaMap
          label="网格地图；左边的区域树有同样的内容"
          outlines={outlines}
          selectedId={chosenId}
          fitKey={fitTo}
          onPickArea={pick}
        />
      </div>
      <section className="areas-card" aria-label="所选区域">
        {chosenId === null && <Empty title="选一个网格看看" hint="在地图上点，或从左边的区域树里选。" />}
        {chosenId !== null && isGrid && <GridPanel key={chosenId} gridId={chosenId} />}
        {chosenId !== null && !isGrid && grids.isSuccess && (
          <AreaSummary area={upper.data?.find(({ id }) => id === chosenId)} areaId={chosenId} onChoose={choose} />
        )}
      </section>
    </div>
  )
}
