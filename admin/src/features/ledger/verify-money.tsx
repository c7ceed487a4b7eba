import type { MoneyVerdict } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useApi } from '../../app/api'
import { wordsOf } from '../../app/problem'

const kindNames: Record<string, string> = {
  chain: '账页的链条',
  balance: '账页的平衡',
  reward: '奖励的经过',
  share: '奖励的份额',
  evaluation: '奖励的认定',
  duties: '办理人的分工',
  payment: '支付',
  scheme: '奖励办法',
  fact: '举报的事实',
  budget: '预算',
}

const Verdict = ({ verdict }: { verdict: MoneyVerdict }) => {
  const { budgets, entries, rewards, payments, difference } = verdict
  const counted = `${budgets} 份预算、${entries} 笔账、${rewards} 笔奖励、${payments} 笔支付`
  if (verdict.intact || !difference)
    return <Alert type="success" showIcon role="status" title={`账目相符：核算了 ${counted}，没有不同`} />
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`发现不同：${kindNames[difference.kind] ?? difference.kind}`}
      description={
        <>
          <dl className="facts money-difference">
            <div>
              <dt>在哪里</dt>
              <dd>{difference.where}</dd>
            </div>
            <div>
              <dt>应当是</dt>
              <dd className="numeric">{difference.expected}</dd>
            </div>
            <div>
              <dt>实际是</dt>
              <dd className="numeric">{difference.found}</dd>
            </div>
          </dl>
          <p>这是第一处不同。请暂停批准和支付，保留现场，报告主管人员，并与备份核对。共核算 {counted}。</p>
        </>
      }
    />
  )
}

/** Recomputes all money from its history, and says in plain words whether anything differs. */
export const VerifyMoney = () => {
  const api = useApi()
  const verify = useMutation({ mutationFn: () => api.ledger.verify({ body: {} }) })
  return (
    <section className="card detail-section money-verify" aria-label="核对账目">
      <div className="money-verify-head">
        <p>
          <b>核对账目</b>
          <span className="muted">从头核算每一笔账、奖励、份额和支付，看是否与经过一致。</span>
        </p>
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? '正在逐笔核算…' : '核对'}
        </Button>
      </div>
      {verify.isError && <Alert type="error" showIcon role="alert" title={wordsOf(verify.error)} />}
      {verify.data && !verify.isPending && <Verdict verdict={verify.data} />}
    </section>
  )
}
