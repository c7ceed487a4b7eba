import type { BuildingHeadView } from '@huisheng/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { wordsOf } from '../../app/problem'
import { Loaded } from '../../ui/states'
import { dayOf } from '../../ui/time'
import { HeadForm } from './head-form'

const keyOf = (buildingId: string) => ['buildings', 'heads', buildingId]

const useDismiss = (buildingId: string, onHeads: (heads: BuildingHeadView[]) => void) => {
  const api = useApi()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (accountId: string) => api.organisations.dismissHead({ params: { buildingId, accountId } }),
    onSuccess: (heads) => {
      onHeads(heads)
      void message.success('已免去楼长，代办权限同时停止')
    },
    onError: (error) => void message.error(wordsOf(error)),
  })
}

/** 楼长: whom the community trusts to file for neighbours. */
export const HeadsSection = ({ buildingId, mayAppoint }: { buildingId: string; mayAppoint: boolean }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const [adding, setAdding] = useState(false)
  const heads = useQuery({
    queryKey: keyOf(buildingId),
    queryFn: () => api.organisations.heads({ params: { buildingId } }),
  })
  const become = (next: BuildingHeadView[]) => queryClient.setQueryData(keyOf(buildingId), next)
  const dismiss = useDismiss(buildingId, become)
  return (
    <section className="card detail-section" aria-label="楼长">
      <div className="detail-section-head">
        <h2 className="card-title">楼长</h2>
        {mayAppoint && heads.isSuccess && !adding && (
          <Button size="small" onClick={() => setAdding(true)}>
            任命楼长
          </Button>
        )}
      </div>
      <Loaded query={heads} rows={2} empty={(all) => all.length === 0 && <p className="muted">还没有任命楼长</p>}>
        {(all) => (
          <ul className="plain-list">
            {all.map(({ accountId, nameMasked, phoneMasked, since }) => (
              <li key={accountId} className="head">
                <span>
                  <b>{nameMasked}</b> <span className="numeric">{phoneMasked}</span>
                  <p className="muted numeric">{dayOf(since)} 起</p>
                </span>
                {mayAppoint && (
                  <Popconfirm
                    title={`免去 ${nameMasked} 的楼长？`}
                    description="以后不能再替住户代办申报，已申报的不受影响。"
                    okText="免去"
                    onConfirm={() => dismiss.mutate(accountId)}
                  >
                    <Button
                      size="small"
                      aria-label={`免去 ${nameMasked} ${phoneMasked}`}
                      loading={dismiss.isPending && dismiss.variables === accountId}
                    >
                      免去
                    </Button>
                  </Popconfirm>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {adding && (
        <HeadForm
          buildingId={buildingId}
          onDone={(next) => {
            become(next)
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  )
}
