import { type Assertions, Grade, gradeNames } from '@huisheng/contract'
import { Checkbox, Form, Input, Radio } from 'antd'
import { Link } from 'react-router'
import { usePublishedSchemes } from '../schemes/use-schemes'
import { asserted, assertionNames } from './assertion-names'
import { isUnusual } from './proposal-values'
import type { Member } from './use-members'

export type SchemeChoice = { id: string; name: string; version: number }

const allGrades = Grade.options.map(({ value }) => ({ value, label: gradeNames[value] }))

/** Those the chosen scheme has, by their names; all where its version is no longer in force. */
const useGrades = () => {
  const schemeId: string | undefined = Form.useWatch('schemeId')
  const chosen = usePublishedSchemes().data?.find(({ id }) => id === schemeId)
  return (
    chosen?.calculation.grades.map(({ grade, name }) => ({ value: grade, label: `${gradeNames[grade]} ${name}` })) ??
    allGrades
  )
}

const groundRule = (said: () => Partial<Assertions>) => ({
  validator: (_rule: unknown, why = '') =>
    isUnusual(said()) && why.trim() === '' ? Promise.reject(new Error('与通常不同，请写明依据')) : Promise.resolve(),
})

const AssertionFields = ({ member: { number }, at }: { member: Member; at: number }) => {
  const form = Form.useFormInstance()
  const said = () => (form.getFieldValue(['assertions', at]) ?? {}) as Partial<Assertions>
  return (
    <fieldset className="proposal-assertions">
      <legend>
        举报 <span className="numeric">{number}</span>
      </legend>
      {asserted.map((name) => (
        <Form.Item key={name} name={['assertions', at, name]} valuePropName="checked" noStyle>
          <Checkbox>{assertionNames[name]}</Checkbox>
        </Form.Item>
      ))}
      <Form.Item
        name={['assertions', at, 'why']}
        label="依据"
        extra="例如核查记录、询问笔录、处罚决定书第几条"
        rules={[groundRule(said)]}
        validateTrigger={[]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </fieldset>
  )
}

export const ProposalFields = ({ members, schemes }: { members: Member[]; schemes: SchemeChoice[] }) => (
  <>
    <Form.Item
      name="schemeId"
      label="按哪一份办法"
      rules={[{ required: true, message: '请选择办法' }]}
      validateTrigger={[]}
      extra={schemes.length === 0 ? '提交举报时没有适用的办法，不能提出奖励。' : '举报提交那天有效的版本。'}
    >
      <Radio.Group
        className="action-choices"
        options={schemes.map(({ id, name, version }) => ({
          value: id,
          label: (
            <>
              {name} 第 {version} 版
            </>
          ),
        }))}
      />
    </Form.Item>
    <Form.Item name="grade" label="等级" rules={[{ required: true, message: '请选择等级' }]} validateTrigger={[]}>
      <Radio.Group options={useGrades()} />
    </Form.Item>
    <p className="proposal-hint">
      下面的由您认定并负责。先核看左边每件举报的内容；拿不准的到
      <Link to="/tip-offs">举报台</Link>问举报人。
    </p>
    {members.map((member, at) => (
      <AssertionFields key={member.reportId} member={member} at={at} />
    ))}
  </>
)
