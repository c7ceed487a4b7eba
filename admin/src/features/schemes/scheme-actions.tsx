import { contract, type SchemeView } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Popconfirm } from 'antd'
import { useNavigate } from 'react-router'
import { useApi } from '../../app/api'
import { isProblem, wayOutOf, wordsOf } from '../../app/problem'
import { useMe } from '../../app/session'
import { useSchemeDraft } from './scheme-draft'
import { draftOf, useSchemesChanged } from './use-schemes'

type Act = 'publish' | 'retire' | 'discard'

const told: Record<Act, string> = {
  publish: '已发布，此后提交的举报适用这一版',
  retire: '已停用，此后提交的举报不再适用',
  discard: '草稿已删除',
}

const useAct = (scheme: SchemeView) => {
  const api = useApi()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { changed, readAnew } = useSchemesChanged()
  const kept = useSchemeDraft(scheme.id)
  const params = { schemeId: scheme.id }
  const body = { revision: scheme.revision }
  return useMutation({
    mutationFn: async (act: Act): Promise<SchemeView | null> => {
      if (act === 'publish') return api.schemes.publish({ params, body })
      if (act === 'retire') return api.schemes.retire({ params, body })
      await api.schemes.discard({ params, body: {} })
      return null
    },
    onSuccess: async (view, act) => {
      void message.success(told[act])
      if (view) return changed(view)
      kept.drop()
      await navigate('/schemes', { replace: true })
      await readAnew()
    },
    onError: (error) => {
      if (isProblem(error, 'scheme_moved_on', 'not_found')) void readAnew()
    },
  })
}

const Refused = ({ error }: { error: unknown }) => (
  <Alert
    type={isProblem(error, 'scheme_moved_on', 'own_request') ? 'warning' : 'error'}
    showIcon
    role="alert"
    title={isProblem(error, 'scheme_moved_on') ? '这份办法刚刚被别人改动过' : wordsOf(error)}
    description={
      isProblem(error, 'scheme_moved_on')
        ? '下面已是最新的内容，请重新核对后再办理。'
        : isProblem(error, 'own_request')
          ? '草稿最后是您修改的，请由另一位审批人或管理员核对后发布。'
          : wayOutOf(error)
    }
  />
)

type Props = { scheme: SchemeView; all: SchemeView[] }

export const SchemeActions = ({ scheme, all }: Props) => {
  const { role } = useMe()
  const navigate = useNavigate()
  const act = useAct(scheme)
  const may = (access: readonly string[]) => access.includes(role)
  const isDraft = scheme.status === 'draft'
  const other = isDraft ? undefined : draftOf(all, scheme.key)
  const running = (name: Act) => act.isPending && act.variables === name
  return (
    <>
      <div className="entry-buttons">
        {isDraft && may(contract.schemes.publish.access) && (
          <Popconfirm
            title="发布这一版？"
            description="发布后不能再改；此后提交的举报按这一版认定，已提交的不受影响。"
            onConfirm={() => act.mutate('publish')}
          >
            <Button type="primary" loading={running('publish')}>
              发布
            </Button>
          </Popconfirm>
        )}
        {isDraft && may(contract.schemes.change.access) && (
          <Button onClick={() => void navigate(`/schemes/${scheme.id}/edit`)}>修改草稿</Button>
        )}
        {isDraft && may(contract.schemes.discard.access) && (
          <Popconfirm title="删除这份草稿？" onConfirm={() => act.mutate('discard')}>
            <Button danger loading={running('discard')}>
              删除草稿
            </Button>
          </Popconfirm>
        )}
        {!isDraft && may(contract.schemes.add.access) && !other && (
          <Button onClick={() => void navigate(`/schemes/new?from=${scheme.id}`)}>起草新版</Button>
        )}
        {other && <Button onClick={() => void navigate(`/schemes/${other.id}`)}>去看草稿</Button>}
        {scheme.status === 'published' && may(contract.schemes.retire.access) && (
          <Popconfirm
            title="停用这份办法？"
            description="此后提交的举报不再适用；已提交的照旧。"
            onConfirm={() => act.mutate('retire')}
          >
            <Button danger loading={running('retire')}>
              停用
            </Button>
          </Popconfirm>
        )}
      </div>
      {act.isError && <Refused error={act.error} />}
    </>
  )
}
