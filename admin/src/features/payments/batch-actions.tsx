import { type BatchView, channelNames, contract, pathOf } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Popconfirm } from 'antd'
import { useApi } from '../../app/api'
import { useDownload } from '../../app/download-file'
import { isProblem, wayOutOf, wordsOf } from '../../app/problem'
import { FormOpener } from '../../ui/form-opener'
import { yuanWords } from '../../ui/money'
import { DissolveForm } from './dissolve-form'
import { ImportResults } from './import-results'
import { usePaymentsChanged } from './use-payments'

const wayOf = (error: unknown) => {
  if (isProblem(error, 'duties_separated', 'own_request'))
    return '编批的人、批准其中奖励的人都不能放行。请换一位财务人员办理。'
  if (isProblem(error, 'payment_moved_on')) return '列表已更新，请看过现在的状态再办理。'
  return wayOutOf(error)
}

const Release = ({ batch }: { batch: BatchView }) => {
  const api = useApi()
  const { message } = App.useApp()
  const changed = usePaymentsChanged()
  const release = useMutation({
    mutationFn: () => api.payments.release({ params: { batchId: batch.id }, body: {} }),
    onSuccess: (view) => {
      void message.success(view.channel === 'bank' ? '已放行，请下载代发文件交银行' : '已放行，正在逐笔转账')
      void changed()
    },
    onError: (error) => {
      if (isProblem(error, 'payment_moved_on', 'not_found')) void changed()
    },
  })
  return (
    <>
      {batch.actions.includes('release') && (
        <Popconfirm
          title={`放行 ${yuanWords(batch.totalFen)}？`}
          description={`${batch.count} 笔${channelNames[batch.channel]}。${batch.channel === 'wechat' ? '放行后马上转账，不能收回。' : '放行后可以下载代发文件。'}`}
          onConfirm={() => release.mutate()}
        >
          <Button type="primary" loading={release.isPending}>
            放行
          </Button>
        </Popconfirm>
      )}
      {release.isError && (
        <Alert type="warning" showIcon role="alert" title={wordsOf(release.error)} description={wayOf(release.error)} />
      )}
    </>
  )
}

const BankFile = ({ batch }: { batch: BatchView }) => {
  const { download, pending, problem } = useDownload()
  const path = pathOf(contract.payments.file, { batchId: batch.id })
  return (
    <>
      <Popconfirm
        title="下载代发文件？"
        description="文件里有收款人和账号的全文，下载即记录。请只交给银行，用后删除。"
        onConfirm={() => void download(path, `代发 ${batch.number}.csv`)}
      >
        <Button loading={pending}>下载代发文件</Button>
      </Popconfirm>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
    </>
  )
}

/** What this reader may do with the batch now: exactly its `actions`. */
export const BatchActions = ({ batch }: { batch: BatchView }) => (
  <>
    <div className="entry-buttons">
      <Release batch={batch} />
      {batch.actions.includes('file') && <BankFile batch={batch} />}
      <FormOpener offered={batch.actions.includes('dissolve')} label="撤销这一批">
        {(close) => <DissolveForm batch={batch} onClose={close} />}
      </FormOpener>
    </div>
    {(batch.actions.includes('import') || batch.status === 'settled') && (
      <ImportResults batch={batch} offered={batch.actions.includes('import')} />
    )}
  </>
)
