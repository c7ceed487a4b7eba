import { LeadKind, leadKindNames } from '@huisheng/contract'
import { Button, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { useAreaOptions } from '../catalogue/use-options'
import { LeadCard } from './lead-card'
import { type LeadFilter, useLeads } from './use-register'
import '../reports/board.css'
import './register.css'

const kinds = LeadKind.options.map((value) => ({ value, label: leadKindNames[value] }))
const tabs = [
  { open: true, name: '待核看' },
  { open: false, name: '已核看' },
]

const filterOf = (search: URLSearchParams): LeadFilter => ({
  open: search.get('open') !== 'false',
  kind: LeadKind.safeParse(search.get('kind')).data,
  areaId: search.get('areaId') ?? undefined,
})

const searchOf = ({ open, kind, areaId }: LeadFilter) => ({
  ...(!open && { open: 'false' }),
  ...(kind && { kind }),
  ...(areaId && { areaId }),
})

export const LeadsPage = () => {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const { open, kind, areaId } = filter
  const areas = useAreaOptions()
  const list = useLeads(filter)
  const leads = list.data?.pages.flatMap(({ items }) => items) ?? []
  const change = (part: Partial<LeadFilter>) => setSearch(searchOf({ ...filter, ...part }))
  const areaShown = areaId && !areas.some(({ value }) => value === areaId) ? { value: areaId, label: '所选网格' } : null
  return (
    <div className="page">
      <div className="page-head">
        <h1>登记线索</h1>
        <span className="muted">登记之间对不上的地方，只是提醒去看一看，不是结论。</span>
        <span className="spring" />
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
      </div>
      <section className="card" aria-busy={list.isPlaceholderData}>
        <div className="board-tabs" role="group" aria-label="按状态查看">
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              aria-pressed={tab.open === open}
              onClick={() => change({ open: tab.open })}
            >
              {tab.name}
            </button>
          ))}
        </div>
        <div className="board-filters" role="search">
          <Select
            aria-label="线索类型"
            placeholder="线索类型"
            allowClear
            popupMatchSelectWidth={false}
            options={kinds}
            value={kind}
            onChange={(value?: LeadKind) => change({ kind: value })}
          />
          <Select
            aria-label="区域"
            placeholder="区域"
            allowClear
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            options={areaShown ? [...areas, areaShown] : areas}
            value={areaId}
            onChange={(value?: string) => change({ areaId: value })}
          />
        </div>
        {list.isPending && <Loading rows={8} />}
        {list.isError && leads.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && leads.length === 0 && (
          <Empty
            title={open ? '没有待核看的线索' : '还没有核看过的线索'}
            hint={kind || areaId ? '换个类型或区域再看。' : '登记有对不上的地方时，会出现在这里。'}
          />
        )}
        {leads.length > 0 && (
          <ul className="leads" aria-label="线索">
            {leads.map((lead) => (
              <LeadCard key={lead.id} lead={lead} withPlace />
            ))}
          </ul>
        )}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
