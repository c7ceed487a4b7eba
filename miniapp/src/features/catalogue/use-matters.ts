import type { MatterView } from '@huisheng/contract'
import { nameless } from '../../api/nameless'
import { readStored, writeStored } from '../../platform/storage'
import { useLoad } from '../use-load'

const key = 'catalogue'

/** The published catalogue; without a network, as it was last read. */
export const useMatters = () =>
  useLoad<MatterView[]>(key, async () => {
    try {
      const matters = await nameless.catalogue.published()
      writeStored(key, matters)
      return matters
    } catch (error) {
      const kept = readStored<MatterView[]>(key)
      if (kept) return kept
      throw error
    }
  })
