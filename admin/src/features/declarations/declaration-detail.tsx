import {
  declarationKindNames,
  type DeclarationStatus,
  type DeclarationView,
  type RevealedDeclaration,
} from '@huisheng/contract'
import { Typography } from 'antd'
import { useState } from 'react'
import { AttachmentList } from '../../ui/attachment-list'
import { ActionPanel } from './action-panel'
import { DeclarationFacts } from './declaration-facts'
import { DeclarationStatusTag } from './declaration-status-tag'
import { DeclarationTimeline } from './declaration-timeline'
import { DueTag } from './due-tag'
import { Findings } from './findings'
import { LeaseSection } from './lease-section'
import { Missing } from './missing'
import { PeopleSection } from './people-section'
import { Verification } from './verification'
import { Visits } from './visits'

const Head = ({ declaration: { kind, status, dueAt, number, dwelling } }: { declaration: DeclarationView }) => (
  <header className="detail-head">
    <h1>{declarationKindNames[kind]}</h1>
    <DeclarationStatusTag status={status} />
    {dueAt && <DueTag dueAt={dueAt} />}
    <p className="muted">
      {dwelling.address} · 编号{' '}
      <Typography.Text className="numeric" copyable={{ tooltips: ['复制编号', '已复制'] }}>
        {number}
      </Typography.Text>
    </p>
  </header>
)

/** One declaration as staff see it. What a reveal showed lives in this page alone, and goes with it or with the state it was shown in. */
export const DeclarationDetail = ({ declaration }: { declaration: DeclarationView }) => {
  const { status, next, attachments, words, timeline } = declaration
  const [shown, setShown] = useState<{ status: DeclarationStatus; content: RevealedDeclaration } | null>(null)
  const revealed = shown?.status === status ? shown.content : null
  return (
    <div className="detail">
      <Head declaration={declaration} />
      <div className="detail-columns">
        <div className="detail-side">
          <section className="card detail-section declaration-next" aria-label="下一步">
            <h2>下一步</h2>
            <p>{next}</p>
          </section>
          <ActionPanel
            declaration={declaration}
            revealed={revealed !== null}
            onReveal={(content) => setShown({ status, content })}
          />
          <DeclarationFacts declaration={declaration} filerPhone={revealed?.filerPhone ?? null} />
        </div>
        <div className="detail-main">
          <Findings findings={declaration.findings} />
          <Missing missing={declaration.missing} />
          <PeopleSection declaration={declaration} revealed={revealed} />
          {declaration.lease && <LeaseSection lease={declaration.lease} revealed={revealed} />}
          {words && (
            <section className="card detail-section">
              <h2 className="card-title">申报人的话</h2>
              <p className="declaration-words">{words}</p>
            </section>
          )}
          <section className="card detail-section">
            <h2 className="card-title">证明材料</h2>
            <AttachmentList attachments={attachments} none="没有上传材料" />
          </section>
          {declaration.verification && <Verification verification={declaration.verification} />}
          <Visits declaration={declaration} />
          <DeclarationTimeline timeline={timeline} />
        </div>
      </div>
    </div>
  )
}
