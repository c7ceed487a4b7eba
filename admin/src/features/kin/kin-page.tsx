import { relationNames } from '@huisheng/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty, Loaded } from '../../ui/states'
import { KinForm } from './kin-form'
import { type Kin, useKin } from './use-kin'
import './kin.css'

const KinTable = ({ kin }: { kin: Kin }) => (
  <div className="table-scroll">
    <table className="table kin-table" aria-label="我申报的近亲属">
      <thead>
        <tr>
          <th>姓名</th>
          <th>关系</th>
          <th>证件号码</th>
          <th>手机</th>
        </tr>
      </thead>
      <tbody>
        {kin.map(({ nameMasked, relation, documentMasked, phoneMasked }, at) => (
          <tr key={at}>
            <td>{nameMasked}</td>
            <td>{relationNames[relation]}</td>
            <td className="numeric">{documentMasked ?? <span className="muted">没有填</span>}</td>
            <td className="numeric">{phoneMasked ?? <span className="muted">没有填</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Declared = ({ kin }: { kin: Kin }) => {
  const [editing, setEditing] = useState(false)
  if (editing) return <KinForm declared={kin.length} onClose={() => setEditing(false)} />
  if (kin.length === 0) {
    return (
      <Empty
        title="您还没有申报近亲属"
        hint="没有要申报的，也请打开后保存一份空的名单。"
        action={
          <Button type="primary" onClick={() => setEditing(true)}>
            开始申报
          </Button>
        }
      />
    )
  }
  return (
    <>
      <KinTable kin={kin} />
      <Button className="kin-edit" onClick={() => setEditing(true)}>
        重新填写名单
      </Button>
    </>
  )
}

export const KinPage = () => (
  <div className="page kin-page">
    <div className="page-head">
      <h1>近亲属申报</h1>
    </div>
    <section className="card detail-section kin-why">
      <h2 className="card-title">为什么要申报</h2>
      <p>
        举报奖励的规定不让工作人员和他们的近亲属领取奖励。系统在认定奖励时，用加密后的号码比对，不会告诉任何人谁举报了什么。
      </p>
      <p className="muted">
        请写配偶、父母、子女和其他近亲属。姓名、证件号码和手机加密保存，别人看不到；填了号码才能比对。家里有变化时，请回来更新。
      </p>
    </section>
    <section className="card detail-section" aria-label="申报的名单">
      <Loaded query={useKin()}>{(kin) => <Declared kin={kin} />}</Loaded>
    </section>
  </div>
)
