import { type BatchStatus, batchStatusNames, type BatchView, channelNames } from '@huisheng/contract'
import { Progress } from 'antd'
import { Link } from 'react-router'
import { useMe } from '../../app/session'
import { yuanWords } from '../../ui/money'
import { momentOf } from '../../ui/time'
import { BatchActions } from './batch-actions'

const tones: Record<BatchStatus, string> = {
  made: 'status-submitted',
  released: 'status-dispatched',
  settled: 'status-closed',
  dissolved: '',
}

const Course = ({ batch: { count, confirmedCount, failedCount, channel, status } }: { batch: BatchView }) => {
  const left = count - confirmedCount - failedCount
  return (
    <div className="batch-course">
      <Progress
        percent={Math.round(((confirmedCount + failedCount) / Math.max(1, count)) * 100)}
        success={{ percent: Math.round((confirmedCount / Math.max(1, count)) * 100) }}
        strokeColor="var(--bad)"
        showInfo={false}
        aria-label={`${confirmedCount + failedCount} / ${count} 笔有结果`}
      />
      <p className="muted numeric" role="status">
        成功 {confirmedCount} 笔，失败 {failedCount} 笔
        {left > 0 && `，${left} 笔${channel === 'wechat' && status === 'released' ? '正在转账' : '等结果'}`}
      </p>
    </div>
  )
}

export const BatchCard = ({ batch }: { batch: BatchView }) => {
  const { role } = useMe()
  const { number, channel, status, count, totalFen, madeByName, madeAt, releasedByName, releasedAt } = batch
  return (
    <li className="entry batch" aria-label={`批次 ${number}`}>
      <div className="entry-head">
        {role === 'finance' ? (
          <Link className="row-link numeric" to={`/payments?batchId=${batch.id}`}>
            {number}
          </Link>
        ) : (
          <b className="numeric">{number}</b>
        )}
        <span className={`tag ${tones[status]}`}>{batchStatusNames[status]}</span>
        <span className="tag tag-plain">{channelNames[channel]}</span>
        <span className="muted">{count} 笔</span>
        <b className="batch-total numeric">{yuanWords(totalFen)}</b>
      </div>
      <p className="entry-facts muted numeric">
        <span>
          {madeByName} {momentOf(madeAt)} 编批
        </span>
        {releasedAt && (
          <span>
            {releasedByName} {momentOf(releasedAt)} 放行
          </span>
        )}
      </p>
      {(status === 'released' || status === 'settled') && <Course batch={batch} />}
      <BatchActions batch={batch} />
    </li>
  )
}
