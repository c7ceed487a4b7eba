import { type Evaluation, SchemeFields } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { type Issue, issuesOf, wordsOf } from '../../app/problem'
import { yuanWords } from '../../ui/money'
import { CalculatorFields } from './calculator-fields'
import { factsOf, type FactsValues, usualFacts } from './facts-values'
import { schemeFieldNames } from './scheme-rows'
import { Trace, traceCounts, VerdictTag } from './trace'

const fieldName = (path: string) => schemeFieldNames[path.split('.')[0] as keyof SchemeFields] ?? path

const Problems = ({ title, issues }: { title: string; issues: Issue[] }) => (
  <Alert
    type="warning"
    showIcon
    role="alert"
    title={title}
    description={
      issues.length > 0 && (
        <ul className="scheme-problems">
          {issues.map(({ path, message }) => (
            <li key={path}>
              {fieldName(path.replace(/^scheme\./, ''))}：{message}
            </li>
          ))}
        </ul>
      )
    }
  />
)

const Answer = ({ answer, stale }: { answer: Evaluation; stale: boolean }) => (
  <div className={stale ? 'calculator-stale' : undefined}>
    <div className="calculator-answer" role="status" aria-label="试算结果">
      {stale && <p className="lacking">填写有变化，这是改动以前的结果。</p>}
      <p>
        <VerdictTag verdict={answer.verdict} />
        {answer.secondNeeded && <span className="tag tag-plain">须第二机关审批</span>}
      </p>
      <p className="calculator-amount numeric">{yuanWords(answer.amountFen)}</p>
      <p className="muted">
        这件事实所有举报合计最多 {yuanWords(answer.factAmountFen)} · {traceCounts(answer.trace)}
      </p>
    </div>
    <Trace trace={answer.trace} label="试算的每一步" />
  </div>
)

type Props = {
  /** The scheme as it stands now, saved or not. */
  schemeNow: () => SchemeFields
  /** Grows with every change of the scheme, so that an older answer can be told. */
  changes?: number
}

/** Any facts against a scheme: whether, how much, and each rule on the way. Nothing of it is kept. */
export const Calculator = ({ schemeNow, changes = 0 }: Props) => {
  const api = useApi()
  const [form] = Form.useForm<FactsValues>()
  const [initial] = useState(() => usualFacts(schemeNow()))
  const [typed, setTyped] = useState(0)
  const [issues, setIssues] = useState<Issue[]>([])
  const run = useMutation({
    mutationFn: ({ scheme, facts }: { scheme: SchemeFields; facts: FactsValues; at: string }) =>
      api.schemes.calculate({ body: { scheme, facts: factsOf(facts) } }),
  })
  const at = `${changes}:${typed}`
  const calculate = (facts: FactsValues) => {
    const read = SchemeFields.safeParse(schemeNow())
    setIssues(read.success ? [] : read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
    if (read.success) run.mutate({ scheme: read.data, facts, at })
  }
  return (
    <section className="card detail-section calculator" aria-label="试算">
      <div>
        <h2 className="card-title">试算</h2>
        <p className="muted">填一组事实，看这份办法给不给、给多少、每一步怎么来的。不会保存。</p>
      </div>
      <Form
        form={form}
        name="calculator"
        layout="vertical"
        size="small"
        initialValues={initial}
        onValuesChange={() => setTyped((count) => count + 1)}
        onFinish={() => calculate(form.getFieldsValue(true) as FactsValues)}
      >
        <CalculatorFields />
        <Button htmlType="submit" type="primary" ghost loading={run.isPending}>
          试算
        </Button>
      </Form>
      {issues.length > 0 && <Problems title="办法还没有填好，补上这些再试算" issues={issues} />}
      {run.isError && <Problems title={wordsOf(run.error)} issues={issuesOf(run.error)} />}
      {run.data && !run.isPending && issues.length === 0 && (
        <Answer answer={run.data} stale={run.variables.at !== at} />
      )}
    </section>
  )
}
