import { useState } from 'react'
import { View } from '@tarojs/components'
import { changePreferences, usePreferences } from '../../state/preferences'
import { toast } from '../../state/toast'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { Chips } from '../../ui/chips'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { DateField } from '../../ui/date-field'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { Field } from '../../ui/field'
import { Group } from '../../ui/group'
import { NoticeBar } from '../../ui/notice-bar'
import { Page } from '../../ui/page'
import { PhotoGrid, type GridPhoto } from '../../ui/photo-grid'
import { PickerSheet } from '../../ui/picker-sheet'
import { Rating } from '../../ui/rating'
import { SearchField } from '../../ui/search-field'
import { Skeleton } from '../../ui/skeleton'
import { Tabs } from '../../ui/tabs'
import { Tag } from '../../ui/tag'
import { Timeline } from '../../ui/timeline'

const dot =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"%3E%3Crect width="90" height="90" fill="%239bb7a8"/%3E%3Cpath d="M0 70 30 40l25 22 15-12 20 20v20H0z" fill="%235c8073"/%3E%3C/svg%3E'
const photos: GridPhoto[] = [
  { key: 'a', src: dot, state: 'sent' },
  { key: 'b', src: dot, state: 'sending', progress: 46 },
  { key: 'c', src: dot, state: 'failed' },
]
const levels = [
  { value: 'a', title: '非常满意', stars: 5 },
  { value: 'b', title: '满意', stars: 4 },
  { value: 'c', title: '基本满意', stars: 3 },
  { value: 'd', title: '不满意', stars: 2 },
  { value: 'e', title: '非常不满意', stars: 1 },
] as const

/** Every part of the kit in every state; built in development only. */
export default () => {
  const { elder, theme } = usePreferences()
  const [tab, setTab] = useState<'one' | 'two'>('one')
  const [words, setWords] = useState('')
  const [day, setDay] = useState('2026-01-31')
  const [sheet, setSheet] = useState<'' | 'pick' | 'confirm'>('')
  const [level, setLevel] = useState<'a' | 'b' | 'c' | 'd' | 'e' | null>('b')
  return (
    <Page title="组件">
      <Tabs
        label="页签"
        tabs={[
          { value: 'one', title: '办理中' },
          { value: 'two', title: '已办结' },
        ]}
        value={tab}
        onChange={setTab}
      />
      <Group title="外观">
        <Cell
          icon="letters"
          title="长辈版"
          end={elder ? '开' : '关'}
          role="switch"
          selected={elder}
          onPress={() => changePreferences({ elder: !elder })}
        />
        <Cell
          icon="moon"
          title="深色"
          end={theme}
          onPress={() => changePreferences({ theme: theme === 'dark' ? 'light' : 'dark' })}
        />
      </Group>
      <Group title="日期">
        <DateField title="搬入日期" must value={day} hint="用大字选，也能直接输入" onChange={setDay} />
      </Group>
      <NoticeBar tone="info">这是一条说明。</NoticeBar>
      <NoticeBar tone="warn">还有 2 小时到期。</NoticeBar>
      <NoticeBar tone="bad">没有提交成功，请重试。</NoticeBar>
      <View className="stack" style={{ marginBottom: '16px' }}>
        <Chips
          label="类型"
          chips={[
            { value: 'a', title: '投诉' },
            { value: 'b', title: '诉求' },
            { value: 'c', title: '建议' },
          ]}
          value="a"
          onChange={() => undefined}
        />
        <View style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>
          <Tag icon="clock">待受理</Tag>
          <Tag tone="info" icon="send">
            已派遣
          </Tag>
          <Tag tone="brand" icon="work">
            处理中
          </Tag>
          <Tag tone="ok" icon="check">
            已结案
          </Tag>
          <Tag tone="warn" icon="alert">
            快到期
          </Tag>
          <Tag tone="bad" icon="alert">
            已超时
          </Tag>
        </View>
        <SearchField label="搜索" value={words} placeholder="搜事项，比如：路灯、噪音" onChange={setWords} />
        <Button tone="primary" icon="send" onPress={() => toast('已经收到', 'ok')}>
          提交
        </Button>
        <Button tone="primary" loading onPress={() => undefined}>
          正在提交
        </Button>
        <Button tone="soft" onPress={() => setSheet('pick')}>
          选择
        </Button>
        <Button tone="danger" icon="undo" onPress={() => setSheet('confirm')}>
          撤回
        </Button>
        <Button disabled onPress={() => undefined}>
          不可用
        </Button>
      </View>
      <Group title="填写">
        <Field title="手机号" must kind="phone" value="1380" error="请输入 11 位手机号码" onChange={() => undefined} />
        <Field
          title="情况说明"
          many
          maxLength={500}
          value={words}
          placeholder="什么事、什么时候、影响了谁"
          onChange={setWords}
        />
        <Cell title="照片">
          <PhotoGrid photos={photos} onAdd={() => undefined} onRemove={() => undefined} onOpen={() => undefined} />
        </Cell>
      </Group>
      <Group title="进展">
        <Timeline
          steps={[
            { key: '1', title: '已经收到', when: '6月3日 09:12', phase: 'past' },
            { key: '2', title: '网格员正在处理', when: '6月3日 10:40', text: '已到现场，正在联系物业。', phase: 'now' },
            { key: '3', title: '核查结案', when: '6月8日 18:00 前', phase: 'next' },
          ]}
        />
      </Group>
      <Group title="评价">
        <Cell title="您满意吗">
          <Rating label="满意程度" levels={levels} value={level} onChange={setLevel} />
        </Cell>
      </Group>
      <Skeleton cards={1} />
      <Empty
        title="还没有上报"
        text="看到问题，拍张照说一声"
        action={
          <Button tone="primary" onPress={() => undefined}>
            去上报
          </Button>
        }
      />
      <ErrorState text="系统繁忙，请稍后再试" onRetry={() => undefined} />
      <PickerSheet
        open={sheet === 'pick'}
        title="这是一件什么事"
        choices={[
          { value: 'a', title: '投诉', text: '有人做得不对，需要纠正', icon: 'speak' },
          { value: 'b', title: '诉求', text: '需要有人来解决', icon: 'hand' },
          { value: 'c', title: '建议', text: '可以做得更好', icon: 'idea' },
        ]}
        value="b"
        onChoose={() => undefined}
        onClose={() => setSheet('')}
      />
      <ConfirmSheet
        open={sheet === 'confirm'}
        title="撤回这件上报？"
        text="撤回后不再处理。"
        yes="撤回"
        danger
        onYes={() => setSheet('')}
        onClose={() => setSheet('')}
      />
    </Page>
  )
}
