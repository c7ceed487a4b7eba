import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { DeclarationContent, FileDeclaration } from '@huisheng/contract'
import { buildDeclaration, buildForm, dwelling } from '../../../../../test/fake/declare'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { buildSession, idOf, resident } from '../../../../../test/fake/samples'
import { choosing, freshDevice, gone, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import { signOut } from '../../../../features/accounts/sign-in'
import { guardDeclarationDrafts, readDeclarationDrafts } from '../../../../features/declarations/drafts'
import { today } from '../../../../platform/days'
import { endSession, keepSession } from '../../../../state/session'
import NewDeclaration from './index'

beforeAll(guardDeclarationDrafts)

const start = (handlers: Handlers = {}, params: Record<string, string> = { dwelling: dwelling.id }) => {
  const city = freshDevice({ params, handlers })
  open(NewDeclaration)
  return city
}
const choose = async (words: string | RegExp, role: 'radio' | 'checkbox' = 'radio') => {
  const found = await screen.findAllByRole(role, { name: words })
  await act(async () => void fireEvent.click(found.at(-1)!))
}
const agree = () => choose(/我已看过并同意/, 'checkbox')
const finishPerson = async () => {
  const dialog = await screen.findByRole('dialog')
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name: '填好了' })))
}
const fillSelf = async () => {
  await press(/^本人/)
  await type('证件号码', '440303199001010017')
  await type('姓名', '林晓')
  await finishPerson()
}
const fill = async () => {
  await choose('承租人')
  await choose('入住申报')
  await fillSelf()
  await agree()
}
const filed = (city: ReturnType<typeof freshDevice>) =>
  city.called('declarations.file').map(({ body }) => body as FileDeclaration)

test('two people move in, one with a passport: what is sent is what was filled in, and only that', async () => {
  const city = start()
  await see(dwelling.address)
  await fill()
  await press('再添一位')
  await choose('配偶')
  await choose('护照')
  await type('证件号码', 'E12345678')
  await type('姓名', 'ANNA LEE')
  await finishPerson()
  await type('补充说明（可不写）', '晚上 7 点后在家')
  await press('提交')
  await waitFor(() =>
    expect(device.visited).toContain(`replace /packages/declare/pages/declaration/index?id=${idOf(5001)}&sent=1`),
  )
  expect(filed(city)).toMatchObject([
    {
      kind: 'move_in',
      capacity: 'tenant',
      dwellingId: dwelling.id,
      effectiveOn: today(),
      occupants: [
        { name: '林晓', documentKind: 'resident_id', relation: 'self', birthDay: null, guardian: null, since: today() },
        { name: 'ANNA LEE', documentKind: 'passport', documentNumber: 'E12345678', relation: 'spouse' },
      ],
      leaving: [],
      lease: null,
      onBehalfOf: null,
      words: '晚上 7 点后在家',
      noticeVersion: '2026-01-01',
    },
  ])
  expect(city.called('declarations.check')).toHaveLength(1)
  expect(readDeclarationDrafts()).toEqual([])
})

test('each kind asks only for its own', async () => {
  start()
  await choose('出租人')
  await choose('空置申报')
  expect(screen.queryByText('住在这里的人')).toBeNull()
  expect(screen.queryByText('租约')).toBeNull()
  await choose('租赁备案')
  await see('租约')
  await see('住在这里的人')
  await choose('搬离申报')
  await see('谁搬走了')
  expect(screen.queryByText('租约')).toBeNull()
  await choose('承租人')
  expect(screen.queryByRole('radio', { name: '空置申报' })).toBeNull()
})

test('only a minor is asked for a guardian, known by the number alone', async () => {
  const city = start()
  await choose('承租人')
  await choose('入住申报')
  await press(/^本人/)
  await type('证件号码', '440303199001010017')
  expect(screen.queryByLabelText('监护人姓名')).toBeNull()
  await type('证件号码', '440303202001010018')
  await type('姓名', '林小小')
  await finishPerson()
  expect(await screen.findAllByText('请填写姓名')).not.toHaveLength(0)
  await type('监护人姓名', '林晓')
  await type('监护人手机', '13800000001')
  await finishPerson()
  await gone('监护人姓名')
  await agree()
  await press('提交')
  await waitFor(() =>
    expect(filed(city)[0]?.occupants[0]?.guardian).toEqual({ name: '林晓', phone: '13800000001', relation: 'parent' }),
  )
})

test('each field says why it is asked and how long it is kept', async () => {
  start()
  await choose('承租人')
  await choose('入住申报')
  await press(/^本人/)
  await see('用途：确认是哪一位，避免重复登记。保存：搬离后 1 年')
})

test('what is missing is told beside its field, nothing is sent', async () => {
  const city = start()
  await choose('承租人')
  await choose('入住申报')
  await press('提交')
  await see('还有内容没填好，点开看红字')
  await see('请先阅读并同意个人信息使用说明')
  expect(city.called('declarations.check')).toHaveLength(0)
  await press(/^本人/)
  await see('证件号码太短')
})

test('what blocks stands beside its field and is not sent', async () => {
  const city = start({
    'declarations.check': ({ body }) =>
      (body as DeclarationContent).lease?.roomType === 'kitchen'
        ? [
            {
              code: 'room_not_for_living',
              level: 'block',
              path: 'lease.roomType',
              message: '厨房不能单独出租居住',
              source: '住房租赁条例第七条',
            },
          ]
        : [],
  })
  await fill()
  await press(/是租的房子/)
  await press(/^租期从/)
  await press(/^就是/)
  await press(/^租期到/)
  await choose('1 年')
  await press(/^就是/)
  await choose('厨房')
  await type('月租金（元，可不填）', '3500.5')
  await press('提交')
  await see('厨房不能单独出租居住')
  expect(filed(city)).toEqual([])
  await choose('卧室')
  await gone('厨房不能单独出租居住')
  await press('提交')
  await waitFor(() => expect(filed(city)[0]?.lease).toMatchObject({ roomType: 'bedroom', rentCentsMonthly: 350_050 }))
})

test('a warning is read and can be sent all the same', async () => {
  const city = start({
    'declarations.check': () => [
      {
        code: 'persons_per_room',
        level: 'warn',
        path: 'occupants',
        message: '每间住的人超过 2 人',
        source: '示例市标准',
      },
    ],
  })
  await fill()
  await press('提交')
  await see('提交前请看一眼')
  expect(screen.getAllByText('每间住的人超过 2 人').length).toBeGreaterThan(0)
  expect(filed(city)).toEqual([])
  await press('仍然提交')
  await waitFor(() => expect(filed(city)).toHaveLength(1))
})

test('no answer loses nothing, and trying again makes the same one', async () => {
  let down = true
  const city = start({
    'declarations.file': () => {
      if (down) throw new NoAnswer()
      return buildDeclaration({ id: idOf(5001) })
    },
  })
  await fill()
  await press('提交')
  await see(/填的都存在手机里/)
  expect(readDeclarationDrafts()).toMatchObject([
    { occupants: [{ name: '林晓', documentNumber: '440303199001010017' }] },
  ])
  down = false
  await press('提交')
  await waitFor(() => expect(device.visited.some((url) => url.includes('sent=1'))).toBe(true))
  expect(new Set(filed(city).map(({ submissionId }) => submissionId)).size).toBe(1)
  expect(filed(city)).toHaveLength(2)
})

test('closed half-way it opens again as it was; a fresh start throws it away', async () => {
  start()
  await fill()
  cleanup()
  open(NewDeclaration)
  await see('接着上次没填完的')
  await see('林晓')
  await press('重新填')
  await gone('林晓')
  expect(readDeclarationDrafts()).toEqual([])
})

test('signing out clears what was typed; a session that ran out keeps it for its owner alone', async () => {
  start()
  await fill()
  expect(readDeclarationDrafts()).toHaveLength(1)
  await act(async () => endSession())
  expect(readDeclarationDrafts()).toHaveLength(1)
  await act(async () => keepSession(buildSession()))
  await see('林晓')
  await act(async () => signOut())
  expect(readDeclarationDrafts()).toEqual([])
})

test('another person on the same telephone finds no draft of the first', async () => {
  start()
  await fill()
  await act(async () => endSession())
  await act(async () => keepSession(buildSession({ me: { ...resident, id: idOf(2) } })))
  expect(readDeclarationDrafts()).toEqual([])
})

test('who moves out is ticked among those the register knows', async () => {
  const known = [
    {
      entryId: idOf(7001),
      nameMasked: '林*',
      documentKind: 'resident_id',
      documentMasked: '4403****17',
      since: '2026-01-01',
    },
    {
      entryId: idOf(7002),
      nameMasked: 'A***',
      documentKind: 'passport',
      documentMasked: 'E****78',
      since: '2026-01-01',
    },
  ] as const
  const city = start(
    { 'declarations.form': () => buildForm({ occupants: [...known] }) },
    { dwelling: dwelling.id, kind: 'move_out' },
  )
  await choose('承租人')
  await choose(/^A\*\*\*/, 'checkbox')
  await agree()
  await press('提交')
  await waitFor(() => expect(filed(city)[0]).toMatchObject({ kind: 'move_out', leaving: [{ entryId: idOf(7002) }] }))
})

test('filing for another names whom, who must confirm', async () => {
  const city = start()
  await fill()
  await act(async () => screen.getByRole('switch', { name: /替别人代办/ }).click())
  await press('提交')
  expect(await screen.findAllByText('请填写姓名')).not.toHaveLength(0)
  await type('替谁办', '王奶奶')
  await type('对方手机', '13900000009')
  await press('提交')
  await waitFor(() => expect(filed(city)[0]?.onBehalfOf).toEqual({ name: '王奶奶', phone: '13900000009' }))
})

test('a paper goes up with its progress, can be tried again and is named in the filing', async () => {
  let broken = true
  const city = start({
    'attachments.upload': () => {
      if (broken) throw new Refusal('attachment_unreadable')
      return {
        id: idOf(6100),
        name: '合同.pdf',
        kind: 'pdf',
        bytes: 1000,
        uploadedAt: new Date().toISOString(),
        url: '/x',
      }
    },
  })
  await fill()
  await choosing(['合同.jpg'], () => press('拍照或选文件'))
  await see('材料无法读取，可能已损坏')
  broken = false
  await press('重新上传合同.jpg')
  await see('已上传')
  await press('提交')
  await waitFor(() => expect(filed(city)[0]?.attachmentIds).toEqual([idOf(6100)]))
})

test('a PDF too large is refused on the device, before anything is sent', async () => {
  const city = start()
  await fill()
  const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], '房产证.pdf', { type: 'application/pdf' })
  await choosing([large], () => press('拍照或选文件'))
  await see('“房产证.pdf”超过 10 MB，请缩小后再选')
  expect(city.called('attachments.upload')).toEqual([])
})

test('without a network a paper waits on the device and goes up with the declaration', async () => {
  let down = true
  const city = start({
    'attachments.upload': () => {
      if (down) throw new NoAnswer()
      return {
        id: idOf(6200),
        name: '合同.jpg',
        kind: 'image',
        bytes: 1000,
        uploadedAt: new Date().toISOString(),
        url: '/x',
      }
    },
  })
  await fill()
  await choosing(['合同.jpg'], () => press('拍照或选文件'))
  await see('等待上传，提交时会再试')
  down = false
  await press('提交')
  await waitFor(() => expect(filed(city)[0]?.attachmentIds).toEqual([idOf(6200)]))
})

test('pressed twice it is sent once', async () => {
  const city = start()
  await fill()
  const button = screen.getByRole('button', { name: '提交' })
  await act(async () => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  await waitFor(() => expect(filed(city)).toHaveLength(1))
  expect(city.called('declarations.check')).toHaveLength(1)
})

test('papers the server has forgotten are sent anew from the device', async () => {
  let forgotten = true
  const city = start({
    'declarations.file': () => {
      if (!forgotten) return buildDeclaration({ id: idOf(5001) })
      forgotten = false
      throw new Refusal('attachment_gone')
    },
  })
  await fill()
  await choosing(['合同.jpg'], () => press('拍照或选文件'))
  await see('已上传')
  await press('提交')
  await waitFor(() => expect(device.visited.some((url) => url.includes('sent=1'))).toBe(true))
  expect(filed(city).map(({ attachmentIds }) => attachmentIds)).toEqual([[idOf(6001)], [idOf(6002)]])
})

const content: DeclarationContent = {
  kind: 'move_in',
  capacity: 'tenant',
  organisationId: null,
  dwellingId: dwelling.id,
  effectiveOn: '2026-11-20',
  occupants: [
    {
      name: '林晓',
      documentKind: 'resident_id',
      documentNumber: '440303199001010017',
      phone: null,
      since: '2026-11-20',
      purpose: 'work',
      relation: 'self',
      birthDay: null,
      guardian: null,
    },
  ],
  leaving: [],
  lease: null,
  onBehalfOf: null,
  attachmentIds: [],
  words: '',
  noticeVersion: '2026-01-01',
}

test('a returned one opens as it was filed, with what is missing, and goes back under its revision', async () => {
  const city = start(
    {
      'declarations.detail': () =>
        buildDeclaration({
          status: 'returned',
          revision: 4,
          actions: ['correct'],
          missing: [{ field: 'occupants.0.phone', message: '请留一个能打通的电话' }],
        }),
      'declarations.content': () => content,
      'declarations.correct': () => buildDeclaration({ id: idOf(5000) }),
    },
    { correct: idOf(5000) },
  )
  await see('· 第 1 位居住人的手机号：请留一个能打通的电话')
  await press(/^林晓/)
  await type('手机（可不填）', '13800000001')
  await finishPerson()
  await agree()
  await press('重新提交')
  await waitFor(() =>
    expect(city.called('declarations.correct')[0]?.body).toMatchObject({
      revision: 4,
      occupants: [{ name: '林晓', phone: '13800000001' }],
    }),
  )
  expect(filed(city)).toEqual([])
})

test('overtaken meanwhile, it is said and everything typed stays', async () => {
  start(
    {
      'declarations.detail': () => buildDeclaration({ status: 'returned', revision: 4, actions: ['correct'] }),
      'declarations.content': () => content,
      'declarations.correct': () => {
        throw new Refusal('declaration_moved_on')
      },
    },
    { correct: idOf(5000) },
  )
  await see('林晓')
  await type('补充说明（可不写）', '合同已补')
  await agree()
  await press('重新提交')
  await see('这份申报的状态刚刚发生了变化，请刷新后再操作')
  expect(screen.getByLabelText<HTMLTextAreaElement>('补充说明（可不写）').value).toBe('合同已补')
})

test('a form that cannot be opened says why and can be tried again', async () => {
  let down = true
  start({
    'declarations.form': () => {
      if (down) throw new NoAnswer()
      return buildForm()
    },
  })
  await see('没有连上网络')
  down = false
  await press('重试')
  await see(dwelling.address)
})

test('a dwelling outside what one may declare is said plainly', async () => {
  start({ 'declarations.form': () => buildForm({ capacities: [] }) })
  await see('您现在不能申报这套房屋')
})

test('who is not signed in is asked to, first', async () => {
  const city = freshDevice({ session: null, params: { dwelling: dwelling.id } })
  open(NewDeclaration)
  await press('登录')
  expect(device.visited).toContain('to /pages/sign-in/index')
  expect(city.called('declarations.form')).toEqual([])
})
