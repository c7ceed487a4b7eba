import type { DeclarationRules } from '@huisheng/contract'
import { fieldPurposes } from './field-purposes.ts'

const toBeConfirmed = '系统默认值，请按本市规定核定'

/** Until a city sets its own. Every figure is an editable default; its source stands beside it. */
export const defaultRules: DeclarationRules = {
  deadlines: [
    {
      capacities: ['landlord'],
      kinds: ['move_in', 'move_out', 'lease', 'renewal', 'occupancy'],
      days: 7,
      source: '深圳市居住登记办法：出租人自居住或搬离之日起 7 日内（请按本市规定核定）',
    },
    {
      capacities: ['employer'],
      kinds: ['dormitory', 'move_in', 'move_out'],
      days: 7,
      source: '深圳市居住登记办法：提供集体宿舍的用人单位自入住或离开之日起 7 日内（请按本市规定核定）',
    },
    {
      capacities: ['sub_lessor'],
      kinds: ['move_in', 'move_out', 'lease', 'renewal', 'occupancy'],
      days: 3,
      source: '深圳市居住登记办法：转租的自转租之日起 3 日内（请按本市规定核定）',
    },
    {
      capacities: ['leasing_enterprise'],
      kinds: ['lease', 'renewal'],
      days: 30,
      source: '住房租赁合同备案：租赁企业自签订之日起 30 日内（请按本市规定核定）',
    },
  ],
  verifyWorkingDays: 5,
  remindDays: 30,
  personsPerRoom: { most: 2, source: toBeConfirmed },
  squareMetresPerHead: { least: 6, source: toBeConfirmed },
  notForLiving: {
    roomTypes: ['kitchen', 'bathroom', 'balcony', 'corridor', 'cellar', 'garage', 'storage'],
    source: '住房租赁条例第七条',
  },
  large: { rooms: 10, beds: 30, source: '珠海市：出租 10 间以上或 30 个床位以上（请按本市规定核定）' },
  fields: fieldPurposes,
  noticeVersion: '2026-11-01',
}
