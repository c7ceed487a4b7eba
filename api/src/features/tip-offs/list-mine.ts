import type { TipOffRow } from '@huisheng/contract'
import { listSealedOf } from '../reports/sealed/sealed-reports.ts'
import { tipOffRow } from '../reports/sealed/read-as-tipster.ts'
import { modesOf } from '../vault/modes-of.ts'
import { pseudonymsOf } from '../vault/pseudonyms-of.ts'
import { rewardsOf } from './reward-knowledge.ts'

/** What an account tipped off, the latest first. */
export const listMine = async (
  accountId: string,
  paging: { cursor?: string; limit: number },
): Promise<{ items: TipOffRow[]; next: string | null }> => {
  const { reports, next } = await listSealedOf(await pseudonymsOf(accountId), paging)
  const [modes, rewards] = await Promise.all([
    modesOf(reports.map(({ reporterId }) => String(reporterId))),
    rewardsOf(reports.map(({ _id }) => String(_id))),
  ])
  const items = reports.map((report) => ({
    ...tipOffRow(report),
    mode: modes.get(String(report.reporterId)) ?? ('bound' as const),
    reward: rewards.get(String(report._id))?.view ?? null,
  }))
  return { items, next }
}
