import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Penalty } from '@huisheng/contract'
import { button, openCase } from '../../../../test/case-page'
import { NoAnswer, Refusal, type Handlers } from '../../../../test/fake/fake-api'
import { ago } from '../../../../test/fake/samples'
import { buildCase, caseServer } from '../../../../test/fake/staff-city'
import { buildMessage, buildTipOffCase } from '../../../../test/fake/tip-off'
import { gone, press, see, type } from '../../../../test/person'

const handling = (kind: 'tip_off' | 'request') =>
  buildCase({ kind, status: 'handling', claimantName: '林晓岚', reporterName: null, actions: ['resolve'] })

/** A desk that takes each sending once. */
const desk = () => {
  let known = buildTipOffCase({ messages: [buildMessage({ by: 'tipster', byWords: '举报人', words: '每周六下午' })] })
  const handlers: Handlers = {
    'tipOffs.case': () => known,
    'tipOffs.message': ({ body }) => {
      const { sendingId, words } = body as { sendingId: string; words: string }
      const others = known.messages.filter(({ id }) => id !== sendingId)
      return (known = { ...known, messages: [...others, buildMessage({ id: sendingId, words })] })
    },
    'tipOffs.recordPenalty': ({ body }) => {
      const recorded = { ...(body as Penalty), recordedAt: ago(0), recordedByName: '林晓岚', replaced: false }
      return (known = { ...known, penalties: [recorded] })
    },
  }
  return { handlers, known: () => known }
}
const start = (changes: Handlers = {}, kind: 'tip_off' | 'request' = 'tip_off') => {
  const tipster = desk()
  const city = openCase(caseServer(handling(kind)), { ...tipster.handlers, ...changes })
  return { city, tipster }
}

test.each([
  ['tip_off', ['查证属实', '部分属实', '查无实据', '非本部门职责']],
  ['request', ['已解决', '已解释', '已转交', '查无实据', '非本部门职责']],
] as const)('a %s ends only in one of its own ways', async (kind, names) => {
  start({}, kind)
  await press('办结反馈')
  const choices = within(await screen.findByRole('radiogroup', { name: '处理结果' })).getAllByRole('radio')
  expect(choices.map(({ textContent }) => textContent)).toEqual(names)
})

test('an open report has no desk of tip-offs', async () => {
  const { city } = start({}, 'request')
  await see('办理过程')
  expect(city.called('tipOffs.case')).toEqual([])
  expect(screen.queryByText('和举报人对话')).toBeNull()
})

test('staff read what the tipster wrote and answer; an answer lost on the way comes once', async () => {
  let lost = 0
  const { city, tipster } = start({
    'tipOffs.message': async (call) => {
      const done = await tipster.handlers['tipOffs.message']!(call)
      if (lost++ === 0) throw new NoAnswer()
      return done
    },
  })
  await see('每周六下午')
  await see('举报人身份已密封，请不要打听或猜测是谁举报')
  await press('给举报人留言')
  await type('想问或想说的', '有没有车牌照片？')
  await press('发送')
  await see('网络不通，请检查网络后重试')
  await press('发送')
  await gone('网络不通，请检查网络后重试')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await see('有没有车牌照片？')
  expect(city.called('tipOffs.message')).toHaveLength(2)
  expect(tipster.known().messages).toHaveLength(2)
})

test('a penalty needs number, authority, day and amount, and stands there once recorded', async () => {
  const { city } = start()
  await press('登记处罚决定')
  await press('登记')
  for (const words of ['请填写处罚决定书文号', '请填写作出决定的机关', '请选择决定日期']) await see(words)
  await type('决定书文号', '示消罚决〔2026〕18号')
  await type('作出决定的机关', '示例市消防救援大队')
  await press('决定日期，未选择')
  const days = await screen.findByLabelText('决定日期，输入 8 位数字')
  await act(async () => void fireEvent.change(days, { target: { value: '20261120' } }))
  await type('罚没款（元）', '20,000')
  await press('登记')
  await see('20,000 元')
  expect(city.called('tipOffs.recordPenalty').map(({ body }) => body)).toEqual([
    {
      decisionNumber: '示消罚决〔2026〕18号',
      authority: '示例市消防救援大队',
      decidedOn: '2026-11-20',
      amountFen: 2_000_000,
    },
  ])
})

test('who may only look gets no buttons; a failure is told with another try', async () => {
  let down = true
  start({
    'tipOffs.case': () => {
      if (down) throw new Refusal('unavailable')
      return buildTipOffCase({ actions: [], heldFor: ['photo_gone'], aboutStaff: { names: [], words: '某网格员' } })
    },
  })
  await see(/服务正在维护/)
  down = false
  await press('重试')
  await see('涉及工作人员：某网格员')
  await see('暂留待核对：有照片没有保存成功')
  expect(button('给举报人留言')).toBeNull()
  expect(button('登记处罚决定')).toBeNull()
})
