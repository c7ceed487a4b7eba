import { filingStatusNames, type FilingView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { sayTime } from '../../../features/times'
import { Icon } from '../../../ui/icon'
import { NoticeBar } from '../../../ui/notice-bar'
import { filingLook, sayCount, sayWritten } from './filing-words'
import { percentOf, Progress } from './progress'
import './filing.scss'

const readingWords = ({ progress: { done, total } }: FilingView) =>
  total > 0 ? `读了 ${sayCount(done)} / ${sayCount(total)} 行` : '正在打开表格…'

const previewWords = (filing: FilingView) => {
  const changed = sayWritten(filing)
  if (changed) return `${changed}。确认后写成申报，由网格员核实。`
  return `${filing.counts.error > 0 ? '没有错误的行' : '表格'}和已登记、已申报的一样，没有要提交的变化。`
}

const wordsOf: Record<FilingView['status'], (filing: FilingView) => string> = {
  reading: () => '可以离开这一页，读好了会在消息里告诉您。',
  preview: previewWords,
  writing: () => '可以离开这一页，写完了会在消息里告诉您。',
  done: ({ declarations }) => `共提交 ${sayCount(declarations)} 份申报，由网格员核实。`,
  failed: ({ failure }) => failure ?? '这份表格没有办法读取，请用模板重新填写。',
  cancelled: () => '什么也没有提交，可以重新上传。',
}

/** Where an upload stands, and what that means. */
export const FilingState = ({ filing }: { filing: FilingView }) => {
  const { status, fileName, uploadedByNameMasked, uploadedAt, progress, counts, leftOver, dwellings } = filing
  return (
    <>
      <View className="filing-state">
        <View className="filing-state__status" role="heading">
          <Icon name={filingLook[status].icon} />
          <Text>{filingStatusNames[status]}</Text>
        </View>
        <Text className="filing-state__words">{wordsOf[status](filing)}</Text>
        {status === 'reading' && <Progress words={readingWords(filing)} percent={percentOf(progress)} />}
        {status === 'writing' && (
          <Progress
            words={`写了 ${sayCount(progress.done)} / ${sayCount(progress.total)} 套房屋`}
            percent={percentOf(progress)}
          />
        )}
        <Text className="hint">
          {fileName} · {uploadedByNameMasked} {sayTime(uploadedAt)}上传
          {dwellings > 0 && ` · ${sayCount(dwellings)} 套房屋`}
        </Text>
      </View>
      {status === 'preview' && counts.error > 0 && (
        <NoticeBar tone="warn">
          有错误的 {sayCount(counts.error)} 行不会提交，也不耽误其他行；下载错误行改好后再上传。
        </NoticeBar>
      )}
      {leftOver > 0 && (
        <NoticeBar tone="warn">
          有 {sayCount(leftOver)} 套房屋在您预览之后情况变了，这次没有提交。请重新下载模板核对后再上传。
        </NoticeBar>
      )}
    </>
  )
}
