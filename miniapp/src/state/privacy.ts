import { authorizePrivacy } from '../platform/privacy'
import { readStored, writeStored } from '../platform/storage'
import { createStore, useStore } from './store'

/** The version of the agreement on `pages/privacy`; a new one is asked for again. */
export const privacyVersion = '2026-01-01'

type Asking = { answer: (agreed: boolean) => void }

const asking = createStore<Asking | null>(null)
const agreed = createStore(readStored<string>('privacy') === privacyVersion)

export const usePrivacyQuestion = () => useStore(asking)
export const usePrivacyAgreed = () => useStore(agreed)
export const onPrivacyAgreed = agreed.listen
export const hasAgreedPrivacy = agreed.read

export const agreePrivacy = () => {
  writeStored('privacy', privacyVersion)
  agreed.write(true)
}

const ask = () =>
  new Promise<boolean>((resolve) => {
    asking.read()?.answer(false)
    asking.write({
      answer: (yes) => {
        asking.write(null)
        if (yes) agreePrivacy()
        resolve(yes)
      },
    })
  })

/** Comes before place, camera, album and account: true once the person has agreed. */
export const ensurePrivacy = async () => (agreed.read() || (await ask())) && authorizePrivacy()
