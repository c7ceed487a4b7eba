import { actionNames, type ReportAction, type ReportView } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { wordsOf } from '../../app/problem'
import { ActionForm } from './action-form'
import { actions, inOrder } from './actions'
import { type OnDone, useReportChanged } from './use-report'
import './action-panel.css'

type Props = { report: ReportView; openFirst?: boolean; onDone?: OnDone }

/** Actions that ask nothing are taken at the tap. */
const useTake = (report: ReportView, onDone?: OnDone) => {
  const api = useApi()
  const { message } = App.useApp()
  const { changed, refresh } = useReportChanged(report.id)
  return useMutation({
    mutationFn: (name: ReportAction) => actions[name].send(api, { reportId: report.id }, {}),
    onSuccess: (answer, name) => {
      void message.success(actions[name].done)
      void changed(name, answer).then(onDone)
    },
    onError: (error) => {
      void message.error(wordsOf(error))
      void refresh()
    },
  })
}

const asksNothing = (name: ReportAction) => actions[name].asks.length === 0

/** What this reader may do now: exactly `report.actions`. An open form stays, with what was typed, whatever happens to the case. */
export const ActionPanel = ({ report, openFirst, onDone }: Props) => {
  const offered = inOrder(report.actions)
  const first = offered.find((name) => !asksNothing(name)) ?? null
  const [open, setOpen] = useState<ReportAction | null>(openFirst ? first : null)
  const take = useTake(report, onDone)

  if (offered.length === 0 && !open) return null
  return (
    <section className="card action-panel" aria-label="操作">
      <div className="action-buttons">
        {offered.map((name) => (
          <Button
            key={name}
            type={actions[name].tone === 'primary' && (open === null || open === name) ? 'primary' : 'default'}
            danger={actions[name].tone === 'danger'}
            aria-expanded={asksNothing(name) ? undefined : open === name}
            loading={take.isPending && take.variables === name}
            onClick={() => (asksNothing(name) ? take.mutate(name) : setOpen(open === name ? null : name))}
          >
            {actionNames[name]}
          </Button>
        ))}
      </div>
      {open && (
        <ActionForm
          key={`${report.id}:${open}`}
          report={report}
          name={open}
          onClose={() => setOpen(null)}
          onDone={onDone}
        />
      )}
    </section>
  )
}
