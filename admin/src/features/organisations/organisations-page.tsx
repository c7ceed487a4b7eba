import {
  OrganisationKind,
  organisationKindNames,
  OrganisationStatus,
  organisationStatusNames,
} from '@huisheng/contract'
import { Input, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { OrganisationTable } from './organisation-table'
import { type Filter, useOrganisationList } from './use-organisations'
import './organisations.css'

const statuses = OrganisationStatus.options.map((value) => ({ value, label: organisationStatusNames[value] }))
const kinds = OrganisationKind.options.map((value) => ({ value, label: organisationKindNames[value] }))

const filterOf = (search: URLSearchParams): Filter => ({
  status: OrganisationStatus.safeParse(search.get('status')).data,
  kind: OrganisationKind.safeParse(search.get('kind')).data,
  q: search.get('q') ?? '',
})

export const OrganisationsPage = () => {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const list = useOrganisationList(filter)
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const filtered = Boolean(filter.status ?? filter.kind ?? (filter.q || undefined))
  const change = (part: Partial<Filter>) =>
    setSearch(
      Object.fromEntries(
        Object.entries({ ...filter, ...part }).filter((pair): pair is [string, string] => Boolean(pair[1])),
      ),
    )

  return (
    <div className="page">
      <div className="page-head">
        <h1>单位</h1>
        <Input.Search
          key={filter.q}
          className="organisations-search"
          aria-label="按单位名称找"
          placeholder="单位名称"
          defaultValue={filter.q}
          maxLength={40}
          allowClear
          onSearch={(words) => change({ q: words.trim() })}
        />
        <Select
          className="organisations-status"
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          options={statuses}
          value={filter.status}
          onChange={(status?: OrganisationStatus) => change({ status })}
        />
        <Select
          className="organisations-kind"
          aria-label="单位类型"
          placeholder="全部类型"
          allowClear
          options={kinds}
          value={filter.kind}
          onChange={(kind?: OrganisationKind) => change({ kind })}
        />
      </div>
      <section className="card" aria-busy={list.isPlaceholderData}>
        {list.isPending && <Loading rows={8} />}
        {list.isError && rows.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && (
          <Empty
            title={filtered ? '没有符合条件的单位' : '还没有单位申请'}
            hint={filtered ? '换个名称、状态或类型再找。' : '单位在小程序里提交申请后，会出现在这里等待审核。'}
          />
        )}
        {rows.length > 0 && <OrganisationTable rows={rows} />}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
