import type { ReportRow, Role } from '@huisheng/contract'
import { useState } from 'react'
import { isUnder, tabsOf } from './queue-tabs'
import { pageSize, useQueue } from './use-queue'
import { useWatch } from './use-watch'

const step = 20

/** The queue as the page shows it: tabs with their counts, a stretch of one of them, and what has come since. */
export const useQueuePage = (role: Role) => {
  const tabs = tabsOf(role)
  const open = useQueue('open')
  const mine = useQueue(
    'mine',
    tabs.some(({ from }) => from === 'mine'),
  )
  const watch = useWatch(open.items)
  const [chosen, setChosen] = useState(tabs[0]?.value)
  const [length, setLength] = useState(step)
  const [shownLast, setShownLast] = useState<ReadonlySet<string>>(new Set())

  const tab = tabs.find(({ value }) => value === chosen) ?? tabs[0]!
  const list = tab.from === 'mine' ? mine : open
  const under = (of: typeof tab) => (of.from === 'mine' ? mine : open).items?.filter((row) => isUnder(of, row)) ?? null
  const rows = under(tab)
  const counted = tabs.map((one) => {
    const count = under(one)?.length
    return { value: one.value, title: count ? `${one.title} ${count}` : one.title }
  })

  const choose = (value: string) => {
    setChosen(value)
    setLength(step)
  }
  const reload = () => Promise.all([open.reload(), mine.reload()])
  const showArrived = async (arrived: ReportRow[]) => {
    const home = tabs.find((one) => arrived.some((row) => isUnder(one, row)))
    if (home) choose(home.value)
    setShownLast(new Set(arrived.map(({ id }) => id)))
    setLength(pageSize)
    await reload()
  }
  const more = async () => {
    setLength((now) => now + step)
    if (rows && rows.length <= length + step) await list.more()
  }
  return {
    tabs: counted,
    tab,
    choose,
    rows:
      rows?.slice(0, length).map((row) => ({
        row: watch.now(row),
        gone: watch.isGone(row),
        /** Among those the person last asked to see. */
        isNew: shownLast.has(row.id),
      })) ?? null,
    trouble: list.trouble,
    loading: list.loading,
    hasMore: list.hasMore || (rows?.length ?? 0) > length,
    /** Whether these cases lie in more than one queue. */
    several: new Set(open.items?.map(({ queue }) => queue?.key)).size > 1,
    arrived: watch.arrived,
    behindSince: watch.behindSince,
    reload,
    refresh: () => Promise.all([open.refresh(), mine.refresh()]),
    showArrived,
    more,
  }
}
