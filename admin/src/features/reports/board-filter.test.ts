import { filterOf, filterOfTab, tabOf, withFilter } from './board-filter'

const read = (address: string) => filterOf(new URLSearchParams(address))

test('an address holds every filter of the contract', () => {
  expect(read('status=handling&kind=complaint&colour=red&q=海山路&atDesk=true')).toEqual({
    status: 'handling',
    kind: 'complaint',
    colour: 'red',
    q: '海山路',
    atDesk: 'true',
  })
})

test('several statuses are several', () => {
  expect(read('status=filed&status=handling').status).toEqual(['filed', 'handling'])
})

test('what the contract refuses, and what is no filter, is left out', () => {
  expect(read('status=gone&areaId=7&view=map&q=&from=yesterday&kind=request')).toEqual({ kind: 'request' })
})

test('changing one filter leaves the others and the view', () => {
  const next = withFilter(new URLSearchParams('view=map&q=垃圾&colour=red'), { colour: undefined, kind: 'request' })
  expect(next.toString()).toBe(new URLSearchParams({ view: 'map', q: '垃圾', kind: 'request' }).toString())
})

test('each tab is found again from the filter it sets', () => {
  for (const tab of ['atDesk', 'all', 'resolved'] as const) {
    const address = withFilter(new URLSearchParams('atDesk=true&status=filed'), filterOfTab(tab))
    expect(tabOf(filterOf(address))).toBe(tab)
  }
})
