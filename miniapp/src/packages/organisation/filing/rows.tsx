import type { FilingChange, FilingView } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { classes } from '../../../ui/classes'
import { Empty } from '../../../ui/empty'
import { ErrorState } from '../../../ui/error-state'
import { MoreButton } from '../../../ui/more-button'
import { Skeleton } from '../../../ui/skeleton'
import { Tabs } from '../../../ui/tabs'
import { changes, changeTitles, sayCount } from './filing-words'
import { useFilingRows, type NumberedRow } from './use-filing'
import './filing.scss'

const Row = ({ row: { row, address, dwellingCode, nameMasked, documentMasked, notes } }: { row: NumberedRow }) => (
  <View className="filing-row">
    <View className="filing-row__who">
      <Text className="filing-row__name">{nameMasked || '没有填姓名'}</Text>
      {documentMasked && <Text className="hint">{documentMasked}</Text>}
    </View>
    <View className="filing-row__where">
      <Text className="filing-row__address">{address ?? dwellingCode}</Text>
      <Text className="hint">{row === null ? '表里没有这个人' : `表格第 ${row} 行`}</Text>
    </View>
    <View className="filing-row__notes">
      {notes.map(({ cell, message, level }) => (
        <Text key={`${cell}:${message}`} className={classes('filing-row__note', `filing-row__note--${level}`)}>
          {cell && <Text className="filing-row__cell">{cell}</Text>}
          {message}
        </Text>
      ))}
    </View>
  </View>
)

const firstOf = ({ counts }: FilingView): FilingChange =>
  counts.error > 0 ? 'error' : (changes.find((change) => counts[change] > 0) ?? 'move_in')

/** What the sheet would change, by category; errors first, for they want doing something about. */
export const FilingRows = ({ filing }: { filing: FilingView }) => {
  const [change, setChange] = useState(() => firstOf(filing))
  const { items, trouble, loading, hasMore, reload, more } = useFilingRows(filing, change)
  const tabs = changes.map((value) => ({ value, title: `${changeTitles[value]} ${sayCount(filing.counts[value])}` }))
  return (
    <>
      <View className="filing-tabs">
        <Tabs label="表格里的变化" tabs={tabs} value={change} onChange={setChange} />
      </View>
      {items?.map((row) => (
        <Row key={row.id} row={row} />
      ))}
      {items?.length === 0 && <Empty icon="check" title={`没有“${changeTitles[change]}”的`} />}
      {loading && !items && <Skeleton cards={2} />}
      {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
    </>
  )
}
