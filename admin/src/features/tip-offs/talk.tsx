import { contract, type TipMessage, type TipOffCase } from '@huisheng/contract'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { FormEnd } from '../../ui/form-end'
import { PhotoStrip } from '../../ui/photo-strip'
import { momentOf } from '../../ui/time'
import { useCaseForm } from './use-case-form'

const Message = ({ said }: { said: TipMessage }) => (
  <li className={`talk-message talk-${said.by}`}>
    <p className="talk-head">
      <b>{said.byWords}</b>
      {said.kind === 'evidence' && <span className="tag tag-tip">补充证据</span>}
      <time className="muted numeric" dateTime={said.at}>
        {momentOf(said.at)}
      </time>
    </p>
    <p className="talk-words">{said.words}</p>
    {said.photos.length > 0 && <PhotoStrip photos={said.photos} label="留言照片" />}
    {said.by === 'staff' && <small className="muted">{said.readByOther ? '对方已读' : '对方还没有读'}</small>}
  </li>
)

const TalkForm = ({ reportId, possible }: { reportId: string; possible: boolean }) => {
  const api = useApi()
  const [form] = Form.useForm<{ words?: string }>()
  /** One message, however often it is sent. */
  const [sendingId, setSendingId] = useState(() => crypto.randomUUID())
  const words = Form.useWatch('words', form)
  const { submit, pending, problem } = useCaseForm({
    reportId,
    told: '已留言，举报人下次查看时会看到',
    form,
    schema: contract.tipOffs.message.body,
    bodyOf: ({ words = '' }: { words?: string }) => ({ sendingId, words }),
    send: (body) => api.tipOffs.message({ params: { reportId }, body }),
    onDone: () => {
      form.setFieldsValue({ words: '' })
      setSendingId(crypto.randomUUID())
    },
  })
  if (!possible && !words) return null
  return (
    <Form
      className="talk-form"
      form={form}
      name="talk"
      layout="vertical"
      autoComplete="off"
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="words"
        label="给举报人留言"
        extra="请不要问姓名、电话、单位、住址等能认出人的事；需要线索时，问时间、地点和做法。"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <FormEnd
        problem={possible ? problem : '现在不能留言了，您写的内容还在，可以复制。'}
        pending={pending}
        label="留言"
        disabled={!possible}
      />
    </Form>
  )
}

/** Words to and fro, with nobody named on either side. */
export const Talk = ({ tipOff: { reportId, messages, actions } }: { tipOff: TipOffCase }) => (
  <section className="card report-section" aria-label="与举报人对话">
    <h2 className="card-title">与举报人对话</h2>
    <p className="muted talk-hint">
      您不知道举报人是谁，举报人也看不到您的姓名。对方凭账号或编码查看，不会马上收到提醒。
    </p>
    {messages.length > 0 ? (
      <ol className="talk">
        {messages.map((said) => (
          <Message key={said.id} said={said} />
        ))}
      </ol>
    ) : (
      <p className="muted">还没有留言。</p>
    )}
    <TalkForm reportId={reportId} possible={actions.includes('message')} />
  </section>
)
