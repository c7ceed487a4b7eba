import { SchemeFields, type SchemeView } from '@huisheng/contract'
import { Alert, App, Button, Form } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { Calculator } from './calculator'
import { useSchemeDraft } from './scheme-draft'
import { SchemeDifferences } from './scheme-facts'
import { SchemeFieldset } from './scheme-fieldset'
import { blankScheme, fieldsOf, type SchemeValues, valuesOf } from './scheme-values'
import { useSchemesChanged } from './use-schemes'

type Props = {
  /** The draft that is changed; none while a new version or a new scheme is written. */
  draft?: SchemeView
  /** What a new version starts from. */
  from?: SchemeView
}

const Restored = ({ changed, onDrop }: { changed: boolean; onDrop: () => void }) => (
  <Alert
    className="alert-above"
    type="info"
    showIcon
    title="已恢复您上次没有保存的填写"
    description={changed && '这份草稿此后被别人改过，保存前请核对。'}
    action={
      <Button size="small" onClick={onDrop}>
        不要了
      </Button>
    }
  />
)

/** Another saved while this was typed: both are shown, and nothing typed is lost. */
const MovedOn = ({ draft, values }: { draft: SchemeView; values: SchemeValues }) => (
  <section className="card detail-section alert-above" role="alert">
    <h2 className="card-title">这份办法刚刚被 {draft.editedByName} 改过</h2>
    {draft.status === 'draft' ? (
      <>
        <p>您填写的内容都还在。核对下面的不同，需要的改到您的填写里，再保存一次。</p>
        <SchemeDifferences
          before={draft}
          after={fieldsOf(values)}
          beforeName={`${draft.editedByName}保存的`}
          afterName="您填写的"
        />
      </>
    ) : (
      <p>它已经发布，不能再改。您填写的内容还在下面，可以另起草一版。</p>
    )}
  </section>
)

export const SchemeEditor = ({ draft, from }: Props) => {
  const api = useApi()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm<SchemeValues>()
  const kept = useSchemeDraft(draft?.id ?? from?.key ?? 'new')
  const [restored, setRestored] = useState(kept.read)
  const [fresh] = useState(() => {
    const scheme = draft ?? from
    return scheme ? valuesOf(scheme) : blankScheme
  })
  const [movedOn, setMovedOn] = useState(false)
  const [changes, setChanges] = useState(0)
  const { changed, readAnew } = useSchemesChanged()
  const revision = draft?.revision ?? 0
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: SchemeFields,
    bodyOf: fieldsOf,
    send: ({ key, ...fields }) =>
      draft
        ? api.schemes.change({ params: { schemeId: draft.id }, body: { ...fields, revision } })
        : api.schemes.add({ body: { key, ...fields } }),
    done: (view) => {
      kept.drop()
      void message.success('已保存为草稿，由另一人发布后生效')
      void changed(view)
      void navigate(`/schemes/${view.id}`, { replace: true })
    },
    failed: (error) => {
      const stale = isProblem(error, 'scheme_moved_on')
      setMovedOn(stale)
      if (stale) void readAnew()
    },
  })
  const forget = () => {
    kept.drop()
    setRestored(null)
    form.setFieldsValue({ ...fresh })
    setChanges((count) => count + 1)
  }
  const typed = () => form.getFieldsValue(true) as SchemeValues
  return (
    <div className="scheme-columns">
      <div>
        {restored && <Restored changed={restored.revision !== revision} onDrop={forget} />}
        {movedOn && draft && <MovedOn draft={draft} values={typed()} />}
        <Form
          form={form}
          name="scheme"
          layout="vertical"
          autoComplete="off"
          initialValues={{ ...fresh, ...restored?.values }}
          onValuesChange={() => {
            kept.keep({ revision, values: typed() })
            setChanges((count) => count + 1)
          }}
          onFinish={() => void submit(typed())}
          scrollToFirstError
        >
          <SchemeFieldset isNew={!draft && !from} />
          <FormEnd
            problem={movedOn ? null : problem}
            pending={pending}
            label="保存草稿"
            disabled={draft !== undefined && draft.status !== 'draft'}
          />
        </Form>
      </div>
      <div className="scheme-beside">
        <Calculator
          changes={changes}
          schemeNow={() => fieldsOf(changes === 0 ? { ...fresh, ...restored?.values } : typed())}
        />
      </div>
    </div>
  )
}
