import { useMe } from '../../app/session'
import type { SchemeValues } from './scheme-values'

type Kept = { revision: number; values: SchemeValues }

/** What was typed into the editor and not saved yet, kept in this tab until it is saved or thrown away. */
export const useSchemeDraft = (name: string) => {
  const key = `huisheng.scheme.${useMe().id}.${name}`
  return {
    read: (): Kept | null => {
      const kept = window.sessionStorage.getItem(key)
      return kept === null ? null : (JSON.parse(kept) as Kept)
    },
    keep: (kept: Kept) => window.sessionStorage.setItem(key, JSON.stringify(kept)),
    drop: () => window.sessionStorage.removeItem(key),
  }
}
