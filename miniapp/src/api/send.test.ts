import { freshDevice } from '../../test/person'
import { NoAnswer, Refusal, type Call } from '../../test/fake/fake-api'
import { buildSession } from '../../test/fake/samples'
import { device } from '../../test/stubs/taro'
import { recordPrivacy } from '../features/accounts/sign-in'
import { currentSession } from '../state/session'
import { OfflineError } from '../platform/offline'
import { api } from './client'
import { troubleOf } from './problem'

/** A server that takes only the access token of the second session. */
const afterRenewal = (fresh: string) => {
  const city = freshDevice({
    handlers: {
      'accounts.refresh': () => buildSession({ accessToken: fresh, refreshToken: 'refresh-token-number-2' }),
    },
  })
  device.serve(async (method, url, body) => {
    const outside = currentSession()?.accessToken !== fresh
    if (outside && !url.includes('/session/'))
      return {
        status: 401,
        data: { type: 'about:blank', code: 'session_ended', title: '登录已过期', status: 401, requestId: 'r' },
      }
    return city.answer(method, url, body)
  })
  return city
}

test('many calls at once with a worn token share one renewal and all succeed', async () => {
  const city = afterRenewal('access-2')
  const answers = await Promise.all([api.notices.unread(), api.catalogue.published(), api.notices.unread()])
  expect(answers[0]).toEqual({ count: 1 })
  expect(city.called('accounts.refresh').map(({ body }) => body)).toEqual([{ refreshToken: 'refresh-token-number-1' }])
  expect(currentSession()?.refreshToken).toBe('refresh-token-number-2')
})

test('a session the server has ended is ended here too', async () => {
  const ended = (_call: Call): never => {
    throw new Refusal('session_ended')
  }
  freshDevice({ handlers: { 'notices.unread': ended, 'accounts.refresh': ended } })
  await expect(api.notices.unread()).rejects.toThrow('登录已过期')
  expect(currentSession()).toBeNull()
})

test('without a network the session stays', async () => {
  const dead = (_call: Call): never => {
    throw new NoAnswer()
  }
  freshDevice({
    handlers: {
      'notices.unread': () => {
        throw new Refusal('session_ended')
      },
      'accounts.refresh': dead,
    },
  })
  await expect(api.notices.unread()).rejects.toBeInstanceOf(OfflineError)
  expect(currentSession()?.refreshToken).toBe('refresh-token-number-1')
})

test('what something between us and the server says becomes a problem in our words', async () => {
  freshDevice()
  device.serve(async () => ({ status: 502, data: '<html>Bad Gateway</html>' }))
  await expect(api.notices.unread()).rejects.toThrow('服务正在维护')
})

test('issues are told by field', async () => {
  freshDevice({
    handlers: {
      'accounts.signInByPhone': () => {
        throw new Refusal('invalid_request', [{ path: 'code', message: '验证码是 6 位数字' }])
      },
    },
  })
  const trouble = troubleOf(
    await api.accounts
      .signInByPhone({ body: { phone: '13800000001', code: '123456' } })
      .catch((error: unknown) => error),
  )
  expect(trouble).toMatchObject({ offline: false, code: 'invalid_request', issues: { code: '验证码是 6 位数字' } })
})

test.each(['', '{"id":"6'])('an answer that breaks off (%s) is none: whoever is signed in stays so', async (data) => {
  const city = freshDevice()
  const before = currentSession()
  device.serve(async (method, url, body) =>
    url.endsWith('/me/privacy') ? { status: 200, data } : city.answer(method, url, body),
  )
  await expect(recordPrivacy()).rejects.toBeInstanceOf(OfflineError)
  expect(currentSession()).toEqual(before)
})
