import type { SchemeFields, SchemeView } from '@huisheng/contract'
import { buildStaff } from '../accounts/build-account.ts'
import { addScheme } from './draft-scheme.ts'
import { publishScheme } from './publish-scheme.ts'
import { presentScheme } from './scheme.presenter.ts'

/** A scheme that passes every check, for tests: 5, 3 and 1 % of the penalty. */
export const schemeFields = (overrides: Partial<SchemeFields> = {}): SchemeFields => ({
  key: 'market-test',
  name: '市场监管举报奖励（测试）',
  source: '测试用的奖励办法，2021 年',
  plain: ['查证属实的给予奖励。'],
  matterCodes: ['0101'],
  from: '2021-12-01',
  until: null,
  calculation: {
    by: 'penalty',
    grades: [
      { grade: 1, name: '一级举报', basisPoints: 500, floorFen: 500_000 },
      { grade: 2, name: '二级举报', basisPoints: 300, floorFen: 300_000 },
      { grade: 3, name: '三级举报', basisPoints: 100, floorFen: 100_000 },
    ],
  },
  partlyCounts: false,
  capCaseFen: 100_000_000,
  capPersonMonth: null,
  secondFromFen: 50_000_000,
  exclusions: ['staff', 'staff_kin', 'duty_holder', 'offender', 'injured_party'],
  anonymousAllowed: true,
  supplementBasisPoints: 1_000,
  notifyWorkingDays: 15,
  claimDays: 60,
  appealDays: 30,
  reminderDays: [30, 7, 1],
  unconfirmed: [],
  ...overrides,
})

/** For tests: such a scheme, published by another person than who wrote it. Its matter must exist. */
export const buildScheme = async (overrides: Partial<SchemeFields> = {}): Promise<SchemeView> => {
  const [editor, publisher] = await Promise.all([buildStaff({ role: 'reviewer' }), buildStaff({ role: 'approver' })])
  const draft = await addScheme(editor.actor, schemeFields(overrides))
  return presentScheme(await publishScheme(publisher.actor, String(draft._id), draft.revision))
}
