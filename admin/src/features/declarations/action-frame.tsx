import { type DeclarationView, declarationStatusNames } from '@huisheng/contract'
import { Alert, Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import { isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { type Draft, offeredOf, type StaffAction, staffActionNames } from './staff-actions'
import { useDeclarationChanged } from './use-declarations'

export type ActionFormProps = {
  declaration: DeclarationView
  draft: Draft
  onType: (values: object) => void
  onDone: () => void
  onClose: () => void
}

type Props<V extends object, S extends z.ZodType, R> = ActionFormProps & {
  name: StaffAction
  form: FormInstance<V>
  schema: S
  bodyOf: (values: V) => z.input<S>
  send: (body: z.input<S>) => Promise<R>
  taken: (result: R) => void
  /** Something is still on its way up. */
  busy?: boolean
  children: ReactNode
}

const MovedOn = ({ declaration, name }: { declaration: DeclarationView; name: StaffAction }) => (
  <Alert
    className="alert-above"
    type="warning"
    showIcon
    role="alert"
    title={`这份申报刚刚有了变化，现在是「${declarationStatusNames[declaration.status]}」`}
    description={
      offeredOf(declaration).includes(name)
        ? '您填写的内容都还在，看过变化后可以再次提交。'
        : `已经不能再${staffActionNames[name]}了。您填写的内容还在下面，可以复制。`
    }
  />
)

/** The form of any action: sends it once, and when another was quicker shows the new state and keeps what was typed. */
export const ActionFrame = <V extends object, S extends z.ZodType, R>(props: Props<V, S, R>) => {
  const { declaration, draft, onType, onDone, onClose, name, form, schema, bodyOf, send, taken, busy, children } = props
  const [movedOn, setMovedOn] = useState(false)
  const { refresh } = useDeclarationChanged(declaration.id)
  const box = useRef<HTMLDivElement>(null)
  const possible = offeredOf(declaration).includes(name)
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema,
    bodyOf,
    send,
    done: (result) => {
      onDone()
      taken(result)
    },
    failed: (error) => {
      const stale = isProblem(error, 'declaration_moved_on')
      setMovedOn(stale)
      if (stale) void refresh()
    },
  })
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  return (
    <div className="action-form" ref={box}>
      {movedOn || !possible ? (
        <MovedOn declaration={declaration} name={name} />
      ) : (
        problem && <Alert className="alert-above" type="error" showIcon title={problem} role="alert" />
      )}
      <Form
        form={form}
        layout="vertical"
        autoComplete="off"
        initialValues={draft.values}
        onValuesChange={(_, values) => onType(values)}
        onFinish={(values) => void submit(values)}
      >
        {children}
        <div className="action-send">
          <Button type="primary" htmlType="submit" loading={pending} disabled={!possible || busy}>
            {busy ? '照片上传中…' : `提交${staffActionNames[name]}`}
          </Button>
          <Button onClick={onClose}>收起</Button>
        </div>
      </Form>
    </div>
  )
}
