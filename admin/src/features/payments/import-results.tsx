import type { BatchView, ResultFindings } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useApi } from '../../app/api'
import { issuesOf, wayOutOf, wordsOf } from '../../app/problem'
import { usePaymentsChanged } from './use-payments'

type Found = { findings: ResultFindings; again: boolean }

const Findings = ({ findings: { confirmed, failed, unchanged, problems }, again }: Found) => (
  <div className="import-found" role="status" aria-label="导入结果">
    <p>
      成功 <b>{confirmed}</b> 笔，失败 <b>{failed}</b> 笔，先前已知 <b>{unchanged}</b> 笔
      {problems.length > 0 ? `，${problems.length} 行没有认出：` : '。'}
    </p>
    {problems.length > 0 && (
      <>
        <table className="table" aria-label="没有认出的行">
          <thead>
            <tr>
              <th>行</th>
              <th>问题</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, words }) => (
              <tr key={`${line}:${words}`}>
                <td className="numeric">{line}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="muted">其余各行已经记账。{again && '改好这些行以后再导入一次，不会重复记账。'}</p>
      </>
    )}
  </div>
)

/** Reads what the bank answered. The same file twice changes nothing. */
export const ImportResults = ({ batch, offered }: { batch: BatchView; offered: boolean }) => {
  const api = useApi()
  const changed = usePaymentsChanged()
  const run = useMutation({
    mutationFn: (file: File) => api.importPaymentResults(file, batch.id),
    onSuccess: () => void changed(),
  })
  return (
    <>
      {offered && (
        <label className="import-results">
          <input
            type="file"
            accept=".csv,.xlsx,text/csv"
            disabled={run.isPending}
            onChange={({ target }) => {
              if (target.files?.[0]) run.mutate(target.files[0])
              target.value = ''
            }}
          />
          {run.isPending ? '正在逐行核对…' : '导入银行结果文件（.csv 或 .xlsx）'}
        </label>
      )}
      {offered && <p className="muted payment-small">文件里要有支付单号、金额、结果、原因、银行流水号这几列。</p>}
      {run.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={
            issuesOf(run.error)
              .map(({ message }) => message)
              .join('；') || wordsOf(run.error)
          }
          description={wayOutOf(run.error)}
        />
      )}
      {run.data && !run.isPending && <Findings findings={run.data} again={offered} />}
    </>
  )
}
