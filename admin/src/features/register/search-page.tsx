import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty } from '../../ui/states'
import { EntryTable } from './entry-table'
import { RegisterTabs } from './register-tabs'
import { type Asked, type Found, SearchForm } from './search-form'
import './register.css'

type Search = { asked: Asked; found: Found | null }
const nothing: Search = { asked: {}, found: null }
const key = ['register', 'search']

/** The last search, in memory for some minutes: the way back from a person does not ask for it twice. */
const useLastSearch = () => {
  const queryClient = useQueryClient()
  const [search, setSearch] = useState(() => queryClient.getQueryData<Search>(key) ?? nothing)
  const keep = (next: Search) => {
    queryClient.setQueryData(key, next)
    setSearch(next)
  }
  return { search, keep }
}

export const RegisterSearchPage = () => {
  const { search, keep } = useLastSearch()
  const { asked, found } = search
  return (
    <div className="page">
      <div className="page-head">
        <h1>居住登记</h1>
        <RegisterTabs />
        <span className="muted">谁住在哪里，以核实过的为准。</span>
      </div>
      <section className="card detail-section" aria-label="查找条件">
        <SearchForm asked={asked} onFound={(asked, found) => keep({ asked, found })} onClear={() => keep(nothing)} />
        <p className="muted register-hint">
          填写完整的姓名、证件号码或手机，填几项就要几项都符合；只查您辖区内的登记。每次查找都会留下记录，本人可以看到。
        </p>
      </section>
      <section className="card register-results" aria-label="查找结果">
        <p className="visually-hidden" role="status">
          {found && `找到 ${found.items.length} 条登记`}
        </p>
        {!found && <Empty title="填写条件后点「查找」" hint="找到的登记会按人列在这里，点姓名看人员档案。" />}
        {found?.items.length === 0 && (
          <Empty title="辖区内没有找到" hint="请核对是否一字不差；也可能住在别的辖区，或还没有登记。" />
        )}
        {found && found.items.length > 0 && <EntryTable entries={found.items} caption="查找结果" withPlace />}
        {found?.more && <p className="list-more muted">还有更多没有列出，请再填一项缩小范围。</p>}
      </section>
    </div>
  )
}
