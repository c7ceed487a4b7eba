import { act, screen } from '@testing-library/react'
import { freshDevice, open, press, see } from '../../../test/person'
import { NoAnswer } from '../../../test/fake/fake-api'
import { buildRow, idOf } from '../../../test/fake/samples'
import { device } from '../../../test/stubs/taro'
import { newDraft } from '../../features/drafts/draft'
import { readDrafts, saveDraft } from '../../features/drafts/drafts'
import Mine from './index'

const row = (n: number) => buildRow({ id: idOf(n), matterName: `事项${n}` })

test('pages follow each other by cursor, without repeats', async () => {
  const city = freshDevice({
    handlers: {
      'reports.mine': ({ query }) =>
        query.cursor ? { items: [row(2), row(3)], next: null } : { items: [row(1), row(2)], next: 'after-2' },
    },
  })
  open(Mine)
  await see('事项1')
  await press('再看一些')
  await see('事项3')
  expect(screen.getAllByText('事项2')).toHaveLength(1)
  expect(screen.queryByText('再看一些')).toBeNull()
  expect(city.called('reports.mine').map(({ query }) => [query.scope, query.cursor])).toEqual([
    ['open', undefined],
    ['open', 'after-2'],
  ])
})

test('the ended ones have their own tab, and say so when there are none', async () => {
  const city = freshDevice({
    handlers: { 'reports.mine': ({ query }) => ({ items: query.scope === 'open' ? [row(1)] : [], next: null }) },
  })
  open(Mine)
  await see('事项1')
  await act(async () => screen.getByRole('tab', { name: '已办结' }).click())
  await see('还没有办结的事')
  expect(screen.queryByText('事项1')).toBeNull()
  expect(city.called('reports.mine').at(-1)?.query.scope).toBe('ended')
})

test('without a network what is on the device still shows, and a retry brings the rest', async () => {
  let down = true
  freshDevice({
    handlers: {
      'reports.mine': () => {
        if (down) throw new NoAnswer()
        return { items: [row(1)], next: null }
      },
    },
  })
  saveDraft({ ...newDraft('request'), matterName: '路面破损', text: '有个大坑', state: 'waiting', reporterId: idOf(1) })
  open(Mine)
  await see('路面破损')
  await see('等待发出')
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('事项1')
})

test('a draft is deleted only after asking', async () => {
  freshDevice({ handlers: { 'reports.mine': () => ({ items: [], next: null }) } })
  saveDraft({ ...newDraft('request'), matterName: '路面破损', text: '有个大坑' })
  open(Mine)
  await press('删除')
  expect(readDrafts()).toHaveLength(1)
  const [, sure] = await screen.findAllByRole('button', { name: '删除' })
  await act(async () => sure?.click())
  expect(readDrafts()).toHaveLength(0)
  await see('没有正在办理的事')
})

test('coming back to the page reads it again', async () => {
  const city = freshDevice()
  open(Mine)
  await see('路灯不亮')
  await act(async () => device.showAgain())
  expect(city.called('reports.mine')).toHaveLength(2)
})
