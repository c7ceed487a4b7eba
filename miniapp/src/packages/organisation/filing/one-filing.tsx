import { filings, type FilingView } from '@huisheng/contract'
import { useState } from 'react'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { api } from '../../../api/client'
import { downloadFile } from '../../../api/download-file'
import { openFilings } from '../../../features/organisations/open-organisation'
import { useAct } from '../../../features/use-act'
import { subscribe } from '../../../features/notices/subscribe'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { ConfirmSheet } from '../../../ui/confirm-sheet'
import { ErrorState } from '../../../ui/error-state'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { sayConfirmation, sayCount } from './filing-words'
import { FilingRows } from './rows'
import { FilingState } from './state'
import { useFiling } from './use-filing'

const Files = ({ filing: { id: filingId, organisationId, status, counts, actions } }: { filing: FilingView }) => {
  const { act, busy, trouble } = useAct()
  const params = { filingId }
  const ended = status === 'done' || status === 'failed' || status === 'cancelled'
  return (
    <>
      {trouble && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      {busy && <NoticeBar tone="info">正在准备文件…</NoticeBar>}
      <Group>
        {actions.includes('download_errors') && (
          <Cell
            icon="edit"
            title="下载错误行"
            text={`只含有错误的 ${sayCount(counts.error)} 行，每处都写了原因，改好可直接再上传`}
            onPress={() => void act(() => downloadFile(filings.errorsFile, params, '有错误的行.xlsx'))}
          />
        )}
        {actions.includes('download_result') && (
          <Cell
            icon="list"
            title="下载逐行结果"
            text="每一行会怎样、已经怎样"
            onPress={() => void act(() => downloadFile(filings.resultFile, params, '逐行结果.xlsx'))}
          />
        )}
        {ended && (
          <Cell
            icon="send"
            title="再传一份"
            text="下载模板、上传表格、看以前的"
            onPress={() => openFilings(organisationId)}
          />
        )}
      </Group>
    </>
  )
}

/** One upload from reading to result. */
export const OneFiling = ({ filingId }: { filingId: string }) => {
  const { data: filing, trouble, reload, refresh, lost, move, busy, deedTrouble, clearDeed } = useFiling(filingId)
  const [asking, setAsking] = useState<'confirm' | 'cancel' | null>(null)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  const params = { filingId }
  const ask = (deed: typeof asking) => {
    clearDeed()
    setAsking(deed)
  }
  const confirm = async ({ revision }: FilingView) => {
    const asked = subscribe(['report_progress'])
    await move(() => api.filings.confirm({ params, body: { revision } }))
    await asked
    setAsking(null)
  }
  const cancel = async () => {
    await move(() => api.filings.cancel({ params, body: {} }))
    setAsking(null)
  }
  const can = (action: FilingView['actions'][number]) => !!filing?.actions.includes(action)
  const hasRows = filing && (filing.status === 'preview' || filing.status === 'writing' || filing.status === 'done')
  return (
    <Page
      title="批量申报"
      actions={
        can('confirm') || can('cancel') ? (
          <>
            {can('cancel') && <Button onPress={() => ask('cancel')}>放弃这次</Button>}
            {can('confirm') && (
              <Button tone="primary" icon="check" loading={busy} onPress={() => ask('confirm')}>
                确认提交
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      {!filing &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton />
        ))}
      {filing && (
        <>
          {trouble && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
          {lost && (
            <NoticeBar tone="warn" icon="offline">
              {lost.text}。文件还在处理，连上后自动更新进度
            </NoticeBar>
          )}
          {deedTrouble && (
            <NoticeBar
              tone="bad"
              action={
                <Button tone="plain" icon="refresh" onPress={() => void reload()}>
                  刷新
                </Button>
              }
            >
              {deedTrouble.text}
            </NoticeBar>
          )}
          <FilingState filing={filing} />
          <Files filing={filing} />
          {hasRows && <FilingRows filing={filing} />}
          <ConfirmSheet
            open={asking === 'confirm'}
            title="提交这些变化？"
            text={sayConfirmation(filing)}
            yes="提交"
            loading={busy}
            onYes={() => void confirm(filing)}
            onClose={() => ask(null)}
          />
          <ConfirmSheet
            open={asking === 'cancel'}
            title="放弃这次上传？"
            text="什么也不会提交。表格还在您手里，可以改好再传。"
            yes="放弃"
            danger
            loading={busy}
            onYes={() => void cancel()}
            onClose={() => ask(null)}
          />
        </>
      )}
    </Page>
  )
}
