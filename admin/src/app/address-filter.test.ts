import { BoardFilter } from '@huisheng/contract'
import { readFilter, withFilter } from './address-filter'

const read = (address: string) => readFilter(BoardFilter, new URLSearchParams(address))

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
