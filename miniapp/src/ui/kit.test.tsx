import { fireEvent, render, screen } from '@testing-library/react'
import { BottomSheet } from './bottom-sheet'
import { Button } from './button'
import { PhotoGrid } from './photo-grid'
import { Tabs } from './tabs'

test('a button is pressed by finger, Enter and Space, and not while it works or is off', () => {
  const pressed = jest.fn()
  const { rerender } = render(<Button onPress={pressed}>提交</Button>)
  const button = screen.getByRole('button', { name: '提交' })
  fireEvent.click(button)
  fireEvent.keyDown(button, { key: 'Enter' })
  fireEvent.keyDown(button, { key: ' ' })
  expect(pressed).toHaveBeenCalledTimes(3)
  rerender(
    <Button loading onPress={pressed}>
      提交
    </Button>,
  )
  fireEvent.click(button)
  rerender(
    <Button disabled onPress={pressed}>
      提交
    </Button>,
  )
  fireEvent.click(button)
  fireEvent.keyDown(button, { key: 'Enter' })
  expect(pressed).toHaveBeenCalledTimes(3)
  expect(button.tabIndex).toBe(-1)
})

test('a sheet takes the keyboard, keeps it inside and closes on Escape', () => {
  const closed = jest.fn()
  render(
    <BottomSheet open title="选择" onClose={closed} actions={<Button onPress={() => undefined}>好</Button>}>
      <Button onPress={() => undefined}>甲</Button>
    </BottomSheet>,
  )
  const sheet = screen.getByRole('dialog', { name: '选择' })
  expect(document.activeElement).toBe(sheet)
  const last = screen.getByRole('button', { name: '好' })
  last.focus()
  fireEvent.keyDown(last, { key: 'Tab' })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '关闭' }))
  fireEvent.keyDown(sheet, { key: 'Escape' })
  expect(closed).toHaveBeenCalledTimes(1)
})

test('photos show how far they are, can be retried and removed, and are nine at most', () => {
  const retry = jest.fn()
  const remove = jest.fn()
  const open = jest.fn()
  const photos = [
    { key: 'a', src: 'a', state: 'sending', progress: 40 },
    { key: 'b', src: 'b', state: 'failed', problem: '照片太大' },
  ] as const
  const { rerender } = render(
    <PhotoGrid photos={[...photos]} onAdd={() => undefined} onRetry={retry} onRemove={remove} onOpen={open} />,
  )
  expect(screen.getByRole('progressbar', { name: '已上传 40%' })).toBeTruthy()
  fireEvent.click(screen.getByText('照片太大'))
  fireEvent.click(screen.getByRole('button', { name: '删除第 1 张照片' }))
  fireEvent.click(screen.getByRole('button', { name: '看大图，第 2 张' }))
  expect([retry.mock.calls, remove.mock.calls, open.mock.calls]).toEqual([[['b']], [['a']], [[1]]])
  const nine = Array.from({ length: 9 }, (_, at) => ({ key: String(at), src: 'x', state: 'sent' as const }))
  rerender(<PhotoGrid photos={nine} onAdd={() => undefined} onOpen={open} />)
  expect(screen.queryByRole('button', { name: '添加照片' })).toBeNull()
})

test('tabs tell which is chosen', () => {
  const chosen = jest.fn()
  render(
    <Tabs
      label="办理情况"
      tabs={[
        { value: 'a', title: '办理中' },
        { value: 'b', title: '已办结' },
      ]}
      value="a"
      onChange={chosen}
    />,
  )
  expect(screen.getByRole('tab', { name: '办理中' }).getAttribute('aria-selected')).toBe('true')
  fireEvent.click(screen.getByRole('tab', { name: '已办结' }))
  expect(chosen).toHaveBeenCalledWith('b')
})
