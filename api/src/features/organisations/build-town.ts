import { buildStaff } from '../accounts/build-account.ts'
import { buildBuilding } from '../addresses/build-dwellings.ts'
import { buildDistrict } from '../areas/build-area.ts'

/** For tests: two buildings in the first community and one in the second, each community with its officer. */
export const buildTown = async () => {
  const { idOf } = await buildDistrict()
  const build = async (grid: string, name: string) =>
    (await buildBuilding({ gridId: idOf(grid), floors: 1, name })).buildingId
  return {
    idOf,
    first: await build('010101(A)', '悦海花园1栋'),
    second: await build('010102(A)', '悦海花园2栋'),
    across: await build('010201(A)', '山语居1栋'),
    officer: await buildStaff({ role: 'officer', name: '周社工', areaIds: [idOf('0101')] }),
    otherOfficer: await buildStaff({ role: 'officer', name: '吴社工', areaIds: [idOf('0102')] }),
  }
}
