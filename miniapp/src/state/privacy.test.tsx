import { act, screen } from '@testing-library/react'
import { freshDevice, open, press } from '../../test/person'
import { device } from '../../test/stubs/taro'
import { Page } from '../ui/page'
import { ensurePrivacy, hasAgreedPrivacy } from './privacy'

// One telephone for the file: agreement, once given, is remembered, so refusal comes first.
test('refused, nothing private happens; agreed, it is not asked again', async () => {
  freshDevice({ agreed: false })
  open(Page)
  let answers: Promise<boolean> = Promise.resolve(true)
  await act(async () => void (answers = ensurePrivacy()))
  await press('不同意')
  expect(await answers).toBe(false)
  expect(hasAgreedPrivacy()).toBe(false)

  await act(async () => void (answers = ensurePrivacy()))
  await press('看完整的隐私协议')
  expect(device.visited).toEqual(['to /pages/privacy/index'])
  await press('同意并继续')
  expect(await answers).toBe(true)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await ensurePrivacy()).toBe(true)
})
