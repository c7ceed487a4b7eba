import { contract } from '@huisheng/contract'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useMe } from '../../app/session'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { useAreaOptions } from '../catalogue/use-options'
import { CodeFormDrawer } from './code-form-drawer'
import { useBuildingList } from './use-buildings'
import './addresses.css'

export const BuildingsPage = () => {
  const { role, areas: ownAreas } = useMe()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [codesOpen, setCodesOpen] = useState(false)
  const areas = useAreaOptions()
  const q = search.get('q') ?? ''
  /** One’s own area, until another or all (an empty one) is asked for. */
  const asked = search.get('areaId') ?? (ownAreas.length === 1 ? ownAreas[0]?.id : undefined)
  const areaId = asked || undefined
  const filtered = Boolean(q || search.get('areaId'))
  const list = useBuildingList(q, areaId)
  const buildings = list.data?.pages.flatMap(({ items }) => items) ?? []
  const mayImport = contract.addresses.import.access.some((allowed) => allowed === role)
  const change = (part: { q?: string; areaId?: string }) =>
    setSearch({ ...(search.has('areaId') && { areaId: areaId ?? '' }), q, ...part })

  return (
    <div className="page">
      <div className="page-head">
        <h1>房屋地址</h1>
        <Input.Search
          key={q}
          className="buildings-search"
          aria-label="按名称、地址或编码找楼栋"
          placeholder="楼栋名称、路名或编码"
          defaultValue={q}
          maxLength={60}
          allowClear
          onSearch={(words) => change({ q: words.trim() })}
        />
        <Select
          className="buildings-area"
          aria-label="区域"
          placeholder="全部区域"
          allowClear
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={areas}
          value={areaId}
          onChange={(value = '') => change({ areaId: value })}
        />
        <span className="spring" />
        <Button onClick={() => setCodesOpen(true)}>编码格式</Button>
        {mayImport && (
          <Button type="primary" onClick={() => void navigate('/buildings/import')}>
            导入房屋
          </Button>
        )}
      </div>
      <section className="card">
        {list.isPending && <Loading rows={8} />}
        {list.isError && buildings.length === 0 && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && buildings.length === 0 && (
          <Empty
            title={filtered ? '没有找到楼栋' : '还没有房屋地址'}
            hint={filtered ? '换个名称、路名或区域再找。' : '请管理员先导入房屋。'}
          />
        )}
        {buildings.length > 0 && (
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th>楼栋</th>
                  <th>地址</th>
                  <th>编码</th>
                </tr>
              </thead>
              <tbody>
                {buildings.map(({ id, name, address, code }) => (
                  <tr key={id}>
                    <td>
                      <Link className="row-link" to={`/buildings/${id}`}>
                        {name}
                      </Link>
                    </td>
                    <td>{address}</td>
                    <td className="numeric muted">{code}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <MoreButton list={list} />
      </section>
      {codesOpen && <CodeFormDrawer onClose={() => setCodesOpen(false)} />}
    </div>
  )
}
