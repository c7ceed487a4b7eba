import { Link, useParams, useSearchParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { Empty, Loaded } from '../../ui/states'
import { SchemeEditor } from './scheme-editor'
import { draftOf, useSchemes } from './use-schemes'
import './schemes.css'

const Closed = ({ title, to }: { title: string; to: string }) => (
  <Empty title={title} hint="发布后的办法不再改动，可以起草新的一版。" action={<Link to={to}>去看</Link>} />
)

/** A new scheme, a new version (`?from=`), or a draft. */
export const SchemeEditorPage = () => {
  const { schemeId } = useParams()
  const [search] = useSearchParams()
  const fromId = search.get('from')
  const schemes = useSchemes()
  return (
    <div className="page">
      <BackButton above="/schemes" />
      <Loaded query={schemes} rows={12}>
        {(all) => {
          const draft = all.find(({ id }) => id === schemeId)
          const from = all.find(({ id }) => id === fromId)
          const other = from && draftOf(all, from.key)
          if (schemeId && !draft) return <Closed title="这份草稿已经不在了" to="/schemes" />
          if (other) return <Closed title="这份办法已经有一份草稿" to={`/schemes/${other.id}/edit`} />
          return (
            <>
              <div className="page-head">
                <h1>{draft ? `修改草稿：${draft.name}` : from ? `起草新版：${from.name}` : '新增办法'}</h1>
                {draft && <span className="muted">第 {draft.version} 版</span>}
              </div>
              <SchemeEditor key={schemeId ?? fromId ?? 'new'} draft={draft} from={from} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
