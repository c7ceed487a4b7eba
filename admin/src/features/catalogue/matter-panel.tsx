import { contract, type MatterView } from '@huisheng/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useApi } from '../../app/api'
import { wordsOf } from '../../app/problem'
import { useMe } from '../../app/session'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { MatterFieldset } from './matter-fieldset'
import { blankMatter, bodyOf, type MatterValues, valuesOf } from './matter-values'

type Props = { matter?: MatterView; onSaved: (matterId: string) => void }

const useCatalogueChanged = () => {
  const queryClient = useQueryClient()
  return (changed: MatterView) => {
    queryClient.setQueryData<MatterView[]>(['catalogue', 'all'], (all = []) =>
      all.some(({ id }) => id === changed.id)
        ? all.map((one) => (one.id === changed.id ? changed : one))
        : [...all, changed],
    )
    void queryClient.invalidateQueries({ queryKey: ['catalogue', 'published'] })
  }
}

const PublishButton = ({ matter }: { matter: MatterView }) => {
  const api = useApi()
  const { message } = App.useApp()
  const changed = useCatalogueChanged()
  const publish = useMutation({
    mutationFn: () => api.catalogue.change({ params: { matterId: matter.id }, body: { published: !matter.published } }),
    onSuccess: (view) => {
      changed(view)
      void message.success(
        view.published ? '已发布，居民可以选择这个事项' : '已停用，居民不能再选择；正在办理的不受影响',
      )
    },
    onError: (error) => void message.error(wordsOf(error)),
  })
  return (
    <Button loading={publish.isPending} onClick={() => publish.mutate()}>
      {matter.published ? '停用' : '发布'}
    </Button>
  )
}

/** One matter to read, and for those who may, to change. Fields of a new one start from the defaults. */
export const MatterPanel = ({ matter, onSaved }: Props) => {
  const api = useApi()
  const { role } = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<MatterValues>()
  const changed = useCatalogueChanged()
  const mayChange = contract.catalogue.change.access.some((allowed) => allowed === role)
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.catalogue.add.body,
    bodyOf,
    send: ({ code, ...body }) =>
      matter
        ? api.catalogue.change({ params: { matterId: matter.id }, body })
        : api.catalogue.add({ body: { code, ...body } }),
    done: (view) => {
      changed(view)
      void message.success(matter ? '已保存；正在计时的时限不受影响' : '已新增，确认无误后请发布')
      onSaved(view.id)
    },
  })
  return (
    <div className="matter-panel">
      <header>
        <h2>{matter?.name ?? '新增事项'}</h2>
        {matter && (
          <span className={matter.published ? 'tag status-closed' : 'tag'}>
            {matter.published ? '已发布' : '未发布'}
          </span>
        )}
        {matter && <span className="muted">第 {matter.version} 版</span>}
        {matter && mayChange && <PublishButton matter={matter} />}
      </header>
      <Form
        form={form}
        layout="vertical"
        disabled={!mayChange}
        initialValues={matter ? valuesOf(matter) : blankMatter}
        onFinish={(values) => void submit(values)}
        scrollToFirstError
      >
        <MatterFieldset isNew={!matter} />
        {mayChange && (
          <div className="matter-save">
            <FormEnd problem={problem} pending={pending} label="保存" />
          </div>
        )}
      </Form>
    </div>
  )
}
