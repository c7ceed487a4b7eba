import { contract, roleNames, StaffRole, type StaffView } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useApi } from '../../app/api'
import { useMe } from '../../app/session'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { StaffDrawer } from './staff-drawer'
import { StaffTable } from './staff-table'
import './staff.css'

const roles = StaffRole.options.map((value) => ({ value, label: roleNames[value] }))

const useStaffList = (role: StaffRole | undefined, q: string) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['staff', 'list', role, q],
    queryFn: ({ pageParam }) =>
      api.accounts.staff({ query: { role, q: q || undefined, cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export const StaffPage = () => {
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const [editing, setEditing] = useState<StaffView | 'new' | null>(null)
  const role = StaffRole.safeParse(search.get('role')).data
  const q = search.get('q') ?? ''
  const list = useStaffList(role, q)
  const people = list.data?.pages.flatMap(({ items }) => items) ?? []
  const mayAdd = contract.accounts.addStaff.access.some((allowed) => allowed === me.role)
  const mayChange = contract.accounts.changeStaff.access.some((allowed) => allowed === me.role)
  const change = (part: { role?: string; q?: string }) =>
    setSearch(
      Object.fromEntries(
        Object.entries({ role, q, ...part }).filter((pair): pair is [string, string] => Boolean(pair[1])),
      ),
    )

  return (
    <div className="page">
      <div className="page-head">
        <h1>人员</h1>
        <Input.Search
          key={q}
          className="staff-search"
          aria-label="按姓名或用户名查找"
          placeholder="姓名或用户名"
          defaultValue={q}
          maxLength={20}
          allowClear
          onSearch={(words) => change({ q: words.trim() })}
        />
        <Select
          className="staff-role"
          aria-label="角色"
          placeholder="全部角色"
          allowClear
          options={roles}
          value={role}
          onChange={(value?: StaffRole) => change({ role: value })}
        />
        <span className="spring" />
        {mayAdd && (
          <Button type="primary" onClick={() => setEditing('new')}>
            新增人员
          </Button>
        )}
      </div>
      <section className="card">
        {list.isPending && <Loading rows={8} />}
        {list.isError && people.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && people.length === 0 && <Empty title="没有找到人员" hint="换个姓名或角色再找。" />}
        {people.length > 0 && <StaffTable people={people} onEdit={mayChange ? setEditing : undefined} />}
        <MoreButton list={list} />
      </section>
      {editing && (
        <StaffDrawer
          key={editing === 'new' ? 'new' : editing.id}
          person={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}
