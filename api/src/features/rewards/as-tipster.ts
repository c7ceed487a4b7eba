import type { TipOffView } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { sealedOf } from '../reports/sealed/sealed-reports.ts'
import { readTipOff } from '../tip-offs/read-tip-off.ts'
import { tipsterOf } from '../vault/tip-key.ts'

/** Does something about the reward of the tip-off a key opens, and answers how it stands then. */
export const asTipster = async (key: string, act: (reportId: string) => Promise<void>): Promise<TipOffView> => {
  const tipster = tipsterOf(key)
  const report = await sealedOf(tipster.id)
  if (!report) throw new Problem('tip_key_ended')
  await act(String(report._id))
  return readTipOff(tipster)
}
