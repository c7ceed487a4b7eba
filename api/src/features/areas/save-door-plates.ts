import { DoorPlate } from './door-plate.model.ts'
import { searchTokens } from './search-tokens.ts'
import type { Point } from './shape.ts'

export type NewDoorPlate = { code: string; address: string; pointWgs84: Point | null; gridId?: string | null }

/** Adds plates or replaces those of the same code; safe to repeat. */
export const saveDoorPlates = async (plates: readonly NewDoorPlate[]) => {
  if (plates.length === 0) return
  await DoorPlate.bulkWrite(
    plates.map(({ code, address, pointWgs84, gridId = null }) => ({
      updateOne: {
        filter: { code },
        update: { $set: { address, tokens: searchTokens(address), pointWgs84, gridId } },
        upsert: true,
      },
    })),
  )
}
