import { organisationKindNames, type OrganisationView } from '@huisheng/contract'
import { Alert } from 'antd'
import { AttachmentList } from '../../ui/attachment-list'
import { momentOf } from '../../ui/time'
import { BuildingsMap } from './buildings-map'
import { BuildingList } from './building-list'
import { MemberTable } from './member-table'
import { OrganisationActions } from './organisation-actions'
import { OrganisationStatusTag } from './organisation-status-tag'

const factsOf = (organisation: OrganisationView): [string, string][] => [
  ['类型', organisationKindNames[organisation.kind]],
  ['信用代码', organisation.creditCode ?? '个人，无代码'],
  ['联系人', `${organisation.contactNameMasked} ${organisation.contactPhoneMasked}`],
  ['申请时间', momentOf(organisation.appliedAt)],
]

const Decision = ({ organisation: { decidedByName, decidedAt, reason } }: { organisation: OrganisationView }) =>
  decidedByName && (
    <p className="muted">
      {decidedByName} {decidedAt && <span className="numeric">{momentOf(decidedAt)}</span>} 审核
      {reason && `：${reason}`}
    </p>
  )

const Application = ({ organisation }: { organisation: OrganisationView }) => (
  <section className="card detail-section">
    <h2 className="card-title">申请</h2>
    <dl className="facts">
      {factsOf(organisation).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="numeric">{value}</dd>
        </div>
      ))}
    </dl>
    {organisation.words && <blockquote className="said">{organisation.words}</blockquote>}
  </section>
)

export const OrganisationDetail = ({ organisation }: { organisation: OrganisationView }) => {
  const { name, status, warnings, asked, scope, proof, members } = organisation
  return (
    <div className="detail">
      <header className="detail-head">
        <h1>{name}</h1>
        <OrganisationStatusTag status={status} />
        <Decision organisation={organisation} />
      </header>
      <div className="detail-columns">
        <div className="detail-side">
          <OrganisationActions organisation={organisation} />
          <Application organisation={organisation} />
        </div>
        <div className="detail-main">
          {warnings.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title="请留意（只是提醒，由您判断）"
              description={warnings.map((words) => (
                <p key={words}>{words}</p>
              ))}
            />
          )}
          <section className="card detail-section">
            <h2 className="card-title">证明材料</h2>
            <AttachmentList attachments={proof} none="没有提交证明材料" />
          </section>
          {asked.length > 0 && <BuildingList title="申请的楼栋" buildings={asked} />}
          {(scope.length > 0 || asked.length === 0) && (
            <BuildingList title="可以申报的楼栋" buildings={scope} none="还没有可以申报的楼栋" />
          )}
          <BuildingsMap buildings={asked.length > 0 ? asked : scope} />
          {members.length > 0 && <MemberTable members={members} />}
        </div>
      </div>
    </div>
  )
}
