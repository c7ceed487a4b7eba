import type { MatterView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { inClasses, mattersOf, searchMatters } from './search-matters'
import type { Loaded } from '../use-load'
import { BottomSheet } from '../../ui/bottom-sheet'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { Icon } from '../../ui/icon'
import { SearchField } from '../../ui/search-field'
import { Skeleton } from '../../ui/skeleton'
import './matter-sheet.scss'

type Props = {
  open: boolean
  tipOff: boolean
  chosen: string
  matters: Loaded<MatterView[]>
  onChoose: (matter: MatterView) => void
  onClose: () => void
}

/** By a word, or down two levels. */
export const MatterSheet = ({ open, tipOff, chosen, matters, onChoose, onClose }: Props) => {
  const [text, setText] = useState('')
  const [classCode, setClassCode] = useState<string | null>(null)
  const fitting = mattersOf(matters.data ?? [], tipOff)
  const classes = inClasses(fitting)
  const inside = classes.find(({ code }) => code === classCode)
  const found = searchMatters(fitting, text)

  const choose = (matter: MatterView) => {
    onChoose(matter)
    setText('')
    onClose()
  }
  const row = (matter: MatterView) => (
    <Cell
      key={matter.code}
      title={matter.name}
      text={text ? matter.className : matter.departmentName}
      role="radio"
      selected={matter.code === chosen}
      end={matter.code === chosen ? <Icon name="check" /> : undefined}
      onPress={() => choose(matter)}
    />
  )
  return (
    <BottomSheet open={open} title="是哪一类事" onClose={onClose}>
      <View className="matter-search">
        <SearchField label="搜索事项" value={text} placeholder="搜一个词，如：路灯、噪音、垃圾" onChange={setText} />
      </View>
      {!matters.data &&
        (matters.trouble ? (
          <ErrorState
            text={matters.trouble.text}
            offline={matters.trouble.offline}
            onRetry={() => void matters.reload()}
          />
        ) : (
          <Skeleton cards={2} />
        ))}
      {text && found.map(row)}
      {text && matters.data && found.length === 0 && (
        <Empty icon="search" title="没有找到" text="换个词，或清空后按类别找" />
      )}
      {!text &&
        !inside &&
        classes.map(({ code, name, matters: all }) => (
          <Cell
            key={code}
            title={name}
            text={all
              .slice(0, 4)
              .map((matter) => matter.name)
              .join('、')}
            onPress={() => setClassCode(code)}
          />
        ))}
      {!text && inside && (
        <>
          <Button tone="plain" icon="left" onPress={() => setClassCode(null)}>
            {inside.name}
          </Button>
          {inside.matters.map(row)}
        </>
      )}
    </BottomSheet>
  )
}
