import type { RewardAuditLine, RewardView } from '@huisheng/contract'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { Icon } from '../../ui/icon'
import { yuanWords } from '../../ui/money'
import { Loaded } from '../../ui/states'
import { secondOf } from '../../ui/time'
import { RewardStatusTag } from './tags'
import { useRewardAudit } from './use-rewards'
import './rewards.css'
import './audit.css'

const parts: { from: RewardAuditLine['from']; name: string }[] = [
  { from: 'report', name: '举报与办理' },
  { from: 'tip_off', name: '事实与处罚' },
  { from: 'scheme', name: '奖励办法与逐条认定' },
  { from: 'reward', name: '奖励决定' },
  { from: 'ledger', name: '账本' },
  { from: 'payment', name: '支付' },
]

const Line = ({ line: { at, what, by, words, amountFen, rule, inputs } }: { line: RewardAuditLine }) => (
  <li className="reward-line">
    <time className="numeric" dateTime={at}>
      {secondOf(at)}
    </time>
    <div className="reward-line-what">
      <p>
        <b>{what}</b> <span className="muted">{by}</span>
        {rule && <span className="tag tag-plain">规则</span>}
      </p>
      {words && <p className="reward-text">{words}</p>}
      {inputs.length > 0 && (
        <p className="reward-line-inputs">
          {inputs.map(({ name, value }) => (
            <span key={name}>
              {name}：<span className="numeric">{value}</span>
            </span>
          ))}
        </p>
      )}
    </div>
    {amountFen !== null && <b className="reward-line-amount numeric">{yuanWords(amountFen)}</b>}
  </li>
)

const Course = ({ reward, lines }: { reward: RewardView; lines: RewardAuditLine[] }) => (
  <>
    <div className="page-head">
      <h1>奖励经过</h1>
      <Link className="numeric" to={`/rewards/${reward.id}`}>
        {reward.number}
      </Link>
      <RewardStatusTag status={reward.status} />
      <span className={reward.historyIntact ? 'tag status-closed' : 'tag clock-red'}>
        <Icon name={reward.historyIntact ? 'check' : 'warn'} size={14} />
        {reward.historyIntact ? '经过完整，没有被改动' : '经过与校验不符'}
      </span>
      <span className="spring" />
      <Button onClick={() => window.print()}>打印</Button>
    </div>
    <p className="reward-audit-summary">
      {reward.matterName} · {reward.schemeName} 第 {reward.schemeVersion} 版 · 合计{' '}
      <b className="numeric">{yuanWords(reward.amountFen)}</b> · {reward.shares.length} 件举报。这里没有举报人是谁。
    </p>
    {parts.map(({ from, name }) => {
      const within = lines.filter((line) => line.from === from)
      return (
        <section key={from} className="card detail-section reward-part" aria-label={name}>
          <h2 className="card-title">{name}</h2>
          {within.length === 0 ? (
            <p className="muted">还没有。</p>
          ) : (
            <ol className="reward-lines">
              {within.map((line, at) => (
                <Line key={`${line.at}:${at}`} line={line} />
              ))}
            </ol>
          )}
        </section>
      )
    })}
  </>
)

/** From submission to payment: each step to the second, with the rule and what it looked at. */
export const RewardAuditPage = () => {
  const { rewardId = '' } = useParams()
  return (
    <div className="page reward-audit">
      <BackButton above={`/rewards/${rewardId}`} />
      <Loaded query={useRewardAudit(rewardId)} rows={14}>
        {({ reward, lines }) => <Course reward={reward} lines={lines} />}
      </Loaded>
    </div>
  )
}
