import { contract, type SchemeView } from '@huisheng/contract'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useMe } from '../../app/session'
import { Empty, Loaded } from '../../ui/states'
import { momentOf } from '../../ui/time'
import { SchemeStatusTag } from './scheme-status-tag'
import { byKey, useSchemes } from './use-schemes'
import './schemes.css'

const byWhom = ({ publishedAt, publishedByName, editedAt, editedByName }: SchemeView) =>
  publishedAt ? `${publishedByName ?? ''} ${momentOf(publishedAt)} 发布` : `${editedByName} ${momentOf(editedAt)} 修改`

const Version = ({ scheme }: { scheme: SchemeView }) => (
  <li className="scheme-version">
    <Link to={`/schemes/${scheme.id}`} className="numeric">
      第 {scheme.version} 版
    </Link>
    <SchemeStatusTag status={scheme.status} />
    {scheme.unconfirmed.length > 0 && <span className="tag clock-amber">{scheme.unconfirmed.length} 项未核实</span>}
    <span className="muted numeric">
      {scheme.from} 起{scheme.until && `，到 ${scheme.until}`}
    </span>
    <span className="muted numeric">{byWhom(scheme)}</span>
  </li>
)

const Scheme = ({ versions }: { versions: SchemeView[] }) => {
  const shown = versions.find(({ status }) => status === 'published') ?? versions[0]
  if (!shown) return null
  return (
    <li className="entry">
      <div className="entry-head">
        <b>{shown.name}</b>
        <span className="muted">{shown.matterNames.join('、') || '没有适用的事项'}</span>
      </div>
      <p className="muted">{shown.source}</p>
      <ul className="plain-list" aria-label={`${shown.name}的版本`}>
        {versions.map((version) => (
          <Version key={version.id} scheme={version} />
        ))}
      </ul>
    </li>
  )
}

export const SchemesPage = () => {
  const { role } = useMe()
  const navigate = useNavigate()
  const mayAdd = contract.schemes.add.access.some((allowed) => allowed === role)
  const add = mayAdd && (
    <Button type="primary" onClick={() => void navigate('/schemes/new')}>
      新增办法
    </Button>
  )
  return (
    <div className="page">
      <div className="page-head">
        <h1>奖励办法</h1>
        <span className="muted">发布后不再改动；要改，就起草新的一版，由另一人发布。</span>
        <span className="spring" />
        {add}
      </div>
      <section className="card">
        <Loaded
          query={useSchemes()}
          rows={8}
          empty={(all) =>
            all.length === 0 && (
              <Empty
                title="还没有奖励办法"
                hint="新增一份办法，另一人发布后，查证属实的举报才能得到奖励。"
                action={add}
              />
            )
          }
        >
          {(all) => (
            <ul className="entries" aria-label="奖励办法">
              {byKey(all).map(({ key, versions }) => (
                <Scheme key={key} versions={versions} />
              ))}
            </ul>
          )}
        </Loaded>
      </section>
    </div>
  )
}
