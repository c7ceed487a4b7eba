import { insertOnce } from '../accounts/insert-once.ts'
import { clock } from '../../platform/clock.ts'
import { announceCatalogue } from './find-matter.ts'
import { Matter } from './matter.model.ts'
import type { NewMatter } from './save-matter.ts'

/** Adds those matters whose codes do not exist yet, published. Safe to repeat: what is there is left as it is. */
export const ensureMatters = async (matters: readonly NewMatter[]) => {
  const now = clock.now()
  const added = { published: true, version: 1, changedAt: now, changedBy: null, past: [] }
  await insertOnce(() =>
    Matter.bulkWrite(
      matters.map((matter) => ({
        updateOne: {
          filter: { code: matter.code },
          update: { $setOnInsert: { ...matter, ...added } },
          upsert: true,
        },
      })),
    ),
  )
  await announceCatalogue()
}
