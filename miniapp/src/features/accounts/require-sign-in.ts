import { goTo } from '../../platform/navigate'
import { currentSession } from '../../state/session'

export const signInUrl = '/pages/sign-in/index'

/** True when signed in; else leads to the sign-in page, which comes back here. */
export const requireSignIn = () => {
  if (currentSession()) return true
  goTo(signInUrl)
  return false
}
