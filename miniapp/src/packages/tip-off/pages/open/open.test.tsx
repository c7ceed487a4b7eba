import { screen, waitFor } from '@testing-library/react'
import { freshDevice, open, press, see, type } from '../../../../../test/person'
import { code, passphrase, tipOffServer } from '../../../../../test/fake/tip-off'
import { device } from '../../../../../test/stubs/taro'
import { closeTipOff, readOpenedTipOff } from '../../../../features/tip-offs/opened'
import OpenByCode from './index'

const start = () => {
  closeTipOff()
  const server = tipOffServer()
  const city = freshDevice({ session: null, handlers: server.handlers })
  open(OpenByCode)
  return { city, server }
}
const enter = async (typedCode: string, words: string) => {
  await type('举报编码', typedCode)
  await type('口令', words)
  await press('打开')
}

test.each([
  [code, passphrase.join(' ')],
  ['7kq2m 9xbrt', passphrase.join('')],
  [' 7kq2m9xbrt ', passphrase.join('，')],
])('code and words are found however they are typed: %s %s', async (typedCode, words) => {
  const { city } = start()
  await enter(typedCode, words)
  await waitFor(() => expect(device.visited).toEqual(['replace /packages/tip-off/pages/one/index']))
  expect(city.called('tipOffs.openByCode')[0]?.body).toEqual({ code: '7KQ2M9XBRT', passphrase: passphrase.join('') })
  expect(readOpenedTipOff()?.by).toBe('code')
})

test('letters that look alike are taken for what they stand for', async () => {
  const { city } = start()
  await enter('OIL23-45678', passphrase.join(''))
  await see('举报编码或口令不正确')
  expect(city.called('tipOffs.openByCode')[0]?.body).toMatchObject({ code: '0112345678' })
})

test('what cannot be right is told without asking the server', async () => {
  const { city } = start()
  await enter('7KQ', '青山')
  await see('举报编码是 10 位字母和数字')
  await see('口令是 6 个词，共 12 个字')
  expect(city.called('tipOffs.openByCode')).toEqual([])
})

test('wrong words are told and stay; too often, and it is said when to try again', async () => {
  start()
  await enter(code, '错误错误错误错误错误错误')
  await see('举报编码或口令不正确')
  expect(screen.getByLabelText<HTMLInputElement>('举报编码').value).toBe(code)
  for (let tries = 0; tries < 5; tries++) await press('打开')
  await see('口令错误次数过多，已暂时锁定，请稍后再试（约 15 分钟后）')
})
