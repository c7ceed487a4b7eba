import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { buildDeclaration, buildDeclarationRow, dwelling, rules } from '../../../../../test/fake/declare'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { buildSession, idOf, resident } from '../../../../../test/fake/samples'
import { freshDevice, gone, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import { newDeclarationDraft } from '../../../../features/declarations/draft'
import { readDeclarationDrafts, saveDeclarationDraft } from '../../../../features/declarations/drafts'
import { addMonths, sayDay, today } from '../../../../platform/days'
import Declare from './index'

const residence = { declarationId: idOf(5000), dwelling, people: 2, since: '2026-01-01', leaseUntil: '2026-12-31' }
const start = (handlers: Handlers = {}) => {
  const city = freshDevice({ handlers })
  open(Declare)
  return city
}
const pick = async (role: 'tab' | 'radio' | 'checkbox', name: string | RegExp) => {
  const found = await screen.findByRole(role, { name })
  await act(async () => void fireEvent.click(found))
}

test('what is late stands before what is due, each with its reason, and leads to its form', async () => {
  const due = (dueOn: string, lateDays: number, kind: 'vacancy' | 'move_in') => ({
    kind,
    dwelling,
    organisationId: null,
    declarationId: null,
    dueOn,
    lateDays,
    why: '房客已搬走',
    source: '示例市居住登记办法',
  })
  start({ 'declarations.due': () => [due('2026-12-20', 0, 'move_in'), due('2026-11-01', 21, 'vacancy')] })
  await see('已逾期 21 天')
  const [first, second] = screen.getAllByText(/申报$/).map(({ textContent }) => textContent)
  expect([first, second]).toEqual(['空置申报', '入住申报'])
  await press(/^空置申报，已逾期 21 天/)
  expect(device.visited).toEqual([`to /packages/declare/pages/new/index?dwelling=${dwelling.id}&kind=vacancy`])
})

test('a renewal is two taps: the year is filled in, one press confirms it', async () => {
  const city = start({ 'declarations.residences': () => [residence] })
  await press(/^续租，/)
  await see(/点确认即同意/)
  await press(`确认续租到 ${sayDay('2027-12-31')}`)
  await waitFor(() => expect(device.visited).toContain(`to /packages/declare/pages/declaration/index?id=${idOf(5002)}`))
  expect(city.called('declarations.renew')).toMatchObject([
    { params: { declarationId: idOf(5000) }, body: { until: '2027-12-31', noticeVersion: '2026-01-01' } },
  ])
})

test('the rules not to be had, a renewal says so and the same press asks for them again', async () => {
  let down = true
  const city = start({
    'declarations.residences': () => [residence],
    'declarations.rules': () => {
      if (down) throw new NoAnswer()
      return rules
    },
  })
  await press(/^续租，/)
  await see('网络不通，请检查网络后重试')
  expect(city.called('declarations.renew')).toEqual([])
  down = false
  await press(/^确认续租到/)
  await see(/点确认即同意/)
  expect(city.called('declarations.renew')).toEqual([])
  await press(/^确认续租到/)
  await waitFor(() => expect(city.called('declarations.renew')).toHaveLength(1))
})

test('a renewal that got no answer is the same one when tried again', async () => {
  let down = true
  const city = start({
    'declarations.residences': () => [{ ...residence, leaseUntil: null }],
    'declarations.renew': () => {
      if (down) throw new NoAnswer()
      return buildDeclaration({ id: idOf(5002) })
    },
  })
  await press(/^续租，/)
  await see(/点确认即同意/)
  const words = `确认续租到 ${sayDay(addMonths(today(), 12))}`
  await press(words)
  await see('网络不通，请检查网络后重试')
  await press('关闭')
  down = false
  await press(/^续租，/)
  await see(/点确认即同意/)
  await press(words)
  await waitFor(() => expect(city.called('declarations.renew')).toHaveLength(2))
  const ids = city.called('declarations.renew').map(({ body }) => (body as { submissionId: string }).submissionId)
  expect(new Set(ids).size).toBe(1)
})

test('a move-out is two taps for all; for some it asks who', async () => {
  const city = start({ 'declarations.residences': () => [residence] })
  await press(/^搬离，/)
  await see(/点确认即同意/)
  await pick('radio', '部分人搬走')
  expect(screen.getByRole('button', { name: /^确认 .*搬离$/ }).getAttribute('aria-disabled')).toBe('true')
  await pick('checkbox', 'A***')
  await press(/^确认 .*搬离$/)
  await waitFor(() =>
    expect(city.called('declarations.moveOut')[0]?.body).toMatchObject({ effectiveOn: today(), occupantKeys: ['b'] }),
  )
})

test('what has been declared about a home and waits is said there', async () => {
  start({
    'declarations.residences': () => [residence],
    'declarations.mine': ({ query }) => ({
      items:
        query.scope === 'filed'
          ? [
              buildDeclarationRow({ kind: 'move_out' }),
              buildDeclarationRow({ id: idOf(5009), kind: 'renewal', status: 'withdrawn' }),
            ]
          : [],
      next: null,
    }),
  })
  await see('搬离申报已提交，待核实')
  expect(screen.queryByText(/续租申报已提交/)).toBeNull()
})

test('a refused move-out stays open and says why', async () => {
  start({
    'declarations.residences': () => [residence],
    'declarations.moveOut': () => {
      throw new Refusal('declaration_moved_on')
    },
  })
  await press(/^搬离，/)
  await see(/点确认即同意/)
  await press(/^确认 .*搬离$/)
  await see('这份申报的状态刚刚发生了变化，请刷新后再操作')
  expect(device.visited).toEqual([])
})

test('a new one begins by typing an address; the search waits until the words stand still', async () => {
  const city = start()
  await press('按地址找房屋')
  const field = await screen.findByLabelText('搜索地址')
  act(() => ['海', '海山路', '海山路 12'].forEach((value) => void fireEvent.change(field, { target: { value } })))
  await press(/^盐田区海山街道/)
  expect(city.called('addresses.search').map(({ query }) => query.q)).toEqual(['海山路 12'])
  expect(device.visited).toEqual([`to /packages/declare/pages/new/index?dwelling=${dwelling.id}`])
})

test('or from the building to the floor to the room', async () => {
  start()
  await press('按地址找房屋')
  await pick('tab', '按楼栋找')
  await type('搜索楼栋', '海涛')
  await press(/海涛花园 3 栋/)
  await pick('radio', '13 层')
  await press(/^1301，/)
  expect(device.visited).toEqual([`to /packages/declare/pages/new/index?dwelling=${idOf(4003)}`])
})

test('nothing found says what else to try', async () => {
  start({ 'addresses.search': () => [] })
  await press('按地址找房屋')
  await type('搜索地址', '没有这里')
  await see('没有找到这套房屋')
})

test('what waits for my confirmation stands out, and each tab has its own', async () => {
  const city = start({
    'declarations.mine': ({ query }) => ({
      items: query.scope === 'to_confirm' ? [buildDeclarationRow({ status: 'awaiting_person' })] : [],
      next: null,
    }),
  })
  await see('等您确认')
  await see('还没有提交过申报')
  await pick('tab', '涉及我的')
  await see('没有别人申报到您')
  expect(city.called('declarations.mine').map(({ query }) => query.scope)).toEqual(
    expect.arrayContaining(['filed', 'to_confirm', 'about_me']),
  )
})

test('what is unsent goes on where it was left, or is deleted after asking; another’s is not shown', async () => {
  freshDevice()
  const home = { id: dwelling.id, address: dwelling.address }
  const mine = { ...newDeclarationDraft(resident.id, home), kind: 'move_in' as const }
  saveDeclarationDraft(mine)
  saveDeclarationDraft({ ...newDeclarationDraft(idOf(2), home), kind: 'vacancy' })
  open(Declare)
  await see('入住申报')
  expect(screen.queryByText('空置申报')).toBeNull()
  await press('接着填')
  expect(device.visited).toEqual([`to /packages/declare/pages/new/index?draft=${mine.id}`])
  await press('删除')
  await act(async () => screen.getAllByRole('button', { name: '删除' }).at(-1)?.click())
  await gone('入住申报')
  expect(readDeclarationDrafts().map(({ filerId }) => filerId)).toEqual([idOf(2)])
})

test('without a network it says so, and a retry brings it', async () => {
  let down = true
  start({
    'declarations.residences': () => {
      if (down) throw new NoAnswer()
      return [residence]
    },
  })
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('租期到 2026年12月31日')
})

test('who is not signed in is told what it is for, and may look for the dwelling', async () => {
  const city = freshDevice({ session: null })
  open(Declare)
  await see('登录后申报')
  await see('按地址找房屋')
  expect(city.calls.filter(({ name }) => name.startsWith('declarations.'))).toEqual([])
})

test('staff are told that this is for residents', async () => {
  freshDevice({ session: buildSession({ me: { ...resident, role: 'worker' } }) })
  open(Declare)
  await see('这里是居民自己申报的地方')
})
