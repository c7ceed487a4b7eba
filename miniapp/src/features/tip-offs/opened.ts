import { ProblemError, type TipOffView } from '@huisheng/contract'
import { api } from '../../api/client'
import { currentSession, onSignOut } from '../../state/session'
import { createStore, useStore } from '../../state/store'

/** A tip-off and the key it was opened with. In memory alone: neither is stored, nor ever part of an address. */
export type OpenedTipOff = { key: string; by: 'account' | 'code'; tipOff: TipOffView }
type Answer = Pick<OpenedTipOff, 'key' | 'tipOff'>

const store = createStore<OpenedTipOff | null>(null)

export const useOpenedTipOff = () => useStore(store)
export const readOpenedTipOff = store.read
export const holdOpened = (by: OpenedTipOff['by'], { key, tipOff }: Answer) => store.write({ key, by, tipOff })
export const closeTipOff = () => store.write(null)

/** As the server then has it, unless another was opened meanwhile. */
export const putTipOff = (tipOff: TipOffView) => {
  const opened = store.read()
  if (opened && opened.tipOff.number === tipOff.number) store.write({ ...opened, tipOff })
}

export const openMine = async (number: string) =>
  holdOpened('account', await api.tipOffs.openMine({ body: { number } }))

export const isKeyEnded = (error: unknown) => error instanceof ProblemError && error.problem.code === 'tip_key_ended'

/**
 * Does a deed with the key. An account gets a new key by itself where the old one has ended; with code and passphrase
 * only the person can, and the problem `tip_key_ended` is thrown.
 */
export const withKey = async (deed: (key: string) => Promise<TipOffView>) => {
  const opened = store.read()
  if (!opened) throw new Error('请重新打开这件举报')
  try {
    putTipOff(await deed(opened.key))
  } catch (error) {
    if (!isKeyEnded(error) || opened.by !== 'account' || !currentSession()) throw error
    await openMine(opened.tipOff.number)
    putTipOff(await deed(store.read()?.key ?? opened.key))
  }
}

/** Whoever leaves leaves nothing open behind. */
export const guardOpenedTipOff = () => onSignOut(closeTipOff)
