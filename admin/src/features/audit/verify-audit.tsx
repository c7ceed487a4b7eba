import type { AuditVerdict } from '@huisheng/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Typography } from 'antd'
import { useApi } from '../../app/api'
import { wordsOf } from '../../app/problem'

type Difference = NonNullable<AuditVerdict['difference']>

const kindWords: Record<Difference['kind'], string> = {
  altered: '内容被改动过',
  missing: '不见了',
  cut_off: '之后的记录被截断',
}

const Verdict = ({ verdict, onChain }: { verdict: AuditVerdict; onChain: (chain: string) => void }) => {
  const { intact, chains, entries, digest, difference } = verdict
  if (intact || !difference) {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={`记录完整：${entries} 条记录、${chains} 条链，没有被改动、删除或截断`}
        description={
          <>
            校验码{' '}
            <Typography.Text className="audit-digest" copyable={{ tooltips: ['复制校验码', '已复制'] }}>
              {digest}
            </Typography.Text>
            <br />
            把校验码抄存到系统之外；以后再校验时，它能证明从前的记录没有被整个替换。
          </>
        }
      />
    )
  }
  const { chain, seq, kind } = difference
  const ofPerson = /^[0-9a-f]{24}$/.test(chain)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`发现差异：第 ${seq} 条记录${kindWords[kind]}`}
      description={
        <>
          在编号 {chain} 的记录链上。请保留现场，立即报告主管人员，并与备份核对。{' '}
          {ofPerson && (
            <Button type="link" size="small" onClick={() => onChain(chain)}>
              看这个人的操作
            </Button>
          )}
        </>
      }
    />
  )
}

/** Goes through every record there is, and says in plain words whether any was touched. */
export const VerifyAudit = ({ onChain }: { onChain: (actorId: string) => void }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const verify = useMutation({
    mutationFn: () => api.audit.verify({ body: {} }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['audit'] }),
  })
  return (
    <section className="card detail-section audit-verify" aria-label="校验记录">
      <div className="audit-verify-head">
        <p>
          <b>校验全部记录</b>
          <span className="muted">每条记录都与前一条相扣，校验能发现改动、删除和截断。</span>
        </p>
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? '正在逐条校验…' : '校验'}
        </Button>
      </div>
      {verify.isError && <Alert type="error" showIcon role="alert" title={wordsOf(verify.error)} />}
      {verify.data && !verify.isPending && <Verdict verdict={verify.data} onChain={onChain} />}
    </section>
  )
}
