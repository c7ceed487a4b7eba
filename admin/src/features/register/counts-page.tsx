import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import { Empty, Loaded } from '../../ui/states'
import { useAreaOptions } from '../catalogue/use-options'
import { CountsTable } from './counts-table'
import { RegisterTabs } from './register-tabs'
import { useGridCounts } from './use-register'
import './register.css'

export const RegisterCountsPage = () => {
  const [search, setSearch] = useSearchParams()
  const areaId = search.get('areaId') ?? undefined
  const query = useGridCounts(areaId)
  return (
    <div className="page">
      <div className="page-head">
        <h1>居住登记</h1>
        <RegisterTabs />
        <Select
          className="register-area"
          aria-label="区域"
          placeholder="我的全部辖区"
          allowClear
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={useAreaOptions()}
          value={areaId}
          onChange={(value?: string) => setSearch(value ? { areaId: value } : {})}
        />
      </div>
      <section className="card" aria-busy={query.isPlaceholderData}>
        <Loaded
          query={query}
          rows={10}
          empty={(counts) =>
            counts.length === 0 && <Empty title="这里没有您辖区内的网格" hint="换一个区域，或清除筛选看全部。" />
          }
        >
          {(counts) => <CountsTable counts={counts} />}
        </Loaded>
      </section>
    </div>
  )
}
