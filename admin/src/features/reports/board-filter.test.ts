import { withFilter } from '../../app/address-filter'
import { filterOf, filterOfTab, tabOf } from './board-filter'

test('each tab is found again from the filter it sets', () => {
  for (const tab of ['atDesk', 'all', 'resolved'] as const) {
    const address = withFilter(new URLSearchParams('atDesk=true&status=filed'), filterOfTab(tab))
    expect(tabOf(filterOf(address))).toBe(tab)
  }
})
