import { idOf, resident } from '../../../test/fake/samples'
import { freshDevice } from '../../../test/person'
import { device } from '../../../test/stubs/taro'
import { openAbout } from '../notices/open-about'

test.each([
  ['organisation', 'organisation'],
  ['filing', 'filing'],
] as const)('a notice about an %s leads to its page', (noun, page) => {
  freshDevice()
  openAbout(resident, { noun, id: idOf(7000) })
  expect(device.visited).toEqual([`to /packages/organisation/pages/${page}/index?id=${idOf(7000)}`])
})
