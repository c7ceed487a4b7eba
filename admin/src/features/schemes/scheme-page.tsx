import type { SchemeView } from '@huisheng/contract'
import { Link, useParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { Empty, Loaded } from '../../ui/states'
import { momentOf } from '../../ui/time'
import { Calculator } from './calculator'
import { SchemeActions } from './scheme-actions'
import { SchemeDifferences, SchemeFacts } from './scheme-facts'
import { SchemeStatusTag } from './scheme-status-tag'
import { inForceOf, useSchemes } from './use-schemes'
import './schemes.css'

const Head = ({ scheme }: { scheme: SchemeView }) => (
  <header className="detail-head">
    <h1>{scheme.name}</h1>
    <SchemeStatusTag status={scheme.status} />
    <p className="muted">
      第 {scheme.version} 版 · 标识 {scheme.key} · {scheme.editedByName} {momentOf(scheme.editedAt)} 修改
      {scheme.publishedAt && ` · ${scheme.publishedByName ?? ''} ${momentOf(scheme.publishedAt)} 发布`}
    </p>
  </header>
)

const Version = ({ scheme, all }: { scheme: SchemeView; all: SchemeView[] }) => {
  const inForce = inForceOf(all, scheme.key)
  return (
    <>
      <Head scheme={scheme} />
      <div className="scheme-columns">
        <div className="scheme-main">
          {scheme.status === 'draft' && (
            <section className="card detail-section" aria-label="发布前核对">
              <h2 className="card-title">发布前核对</h2>
              {inForce ? (
                <SchemeDifferences
                  before={inForce}
                  after={scheme}
                  beforeName={`现行第 ${inForce.version} 版`}
                  afterName="这份草稿"
                />
              ) : (
                <p className="muted">这份办法没有现行的版本，发布后即为第一个。</p>
              )}
              {scheme.unconfirmed.length > 0 && (
                <p className="lacking">有 {scheme.unconfirmed.length} 项数字还没有从原文核实，下面已标出。</p>
              )}
            </section>
          )}
          <SchemeActions scheme={scheme} all={all} />
          <section className="card detail-section">
            <h2 className="card-title">办法内容</h2>
            <SchemeFacts scheme={scheme} />
          </section>
        </div>
        <div className="scheme-beside">
          <Calculator schemeNow={() => scheme} />
        </div>
      </div>
    </>
  )
}

export const SchemePage = () => {
  const { schemeId } = useParams()
  return (
    <div className="page">
      <BackButton above="/schemes" />
      <Loaded query={useSchemes()} rows={12}>
        {(all) => {
          const scheme = all.find(({ id }) => id === schemeId)
          return scheme ? (
            <Version key={scheme.id} scheme={scheme} all={all} />
          ) : (
            <Empty title="没有这份办法" hint="草稿可能已经删除。" action={<Link to="/schemes">看全部办法</Link>} />
          )
        }}
      </Loaded>
    </div>
  )
}
