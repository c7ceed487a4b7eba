import { channelNames, type PaymentView } from '@huisheng/contract'
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../app/api'
import { isProblem, wayOutOf, wordsOf } from '../../app/problem'
import { yuanWords } from '../../ui/money'
import { usePaymentsChanged } from './use-payments'

type Props = { chosen: PaymentView[]; onClear: () => void }

/** What is chosen becomes one batch, once, however often the button is pressed. */
export const MakeBatch = ({ chosen, onClear }: Props) => {
  const api = useApi()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const changed = usePaymentsChanged()
  const [submissionId] = useState(() => crypto.randomUUID())
  const [first] = chosen
  const make = useMutation({
    mutationFn: (channel: PaymentView['channel']) =>
      api.payments.makeBatch({ body: { submissionId, channel, paymentIds: chosen.map(({ id }) => id) } }),
    onSuccess: (batch) => {
      void message.success(`已编成批次 ${batch.number}，由另一位财务人员放行`)
      onClear()
      void changed()
      void navigate('/payment-batches')
    },
    onError: (error) => {
      if (isProblem(error, 'payment_moved_on')) void changed()
    },
  })
  if (!first) return null
  const sum = yuanWords(chosen.reduce((total, { amountFen }) => total + amountFen, 0))
  return (
    <div className="make-batch" role="group" aria-label="编批">
      <p>
        已选 <b>{chosen.length}</b> 笔{channelNames[first.channel]}，合计 <b className="numeric">{sum}</b>
      </p>
      <Popconfirm
        title="编成一批？"
        description={`${chosen.length} 笔，${sum}。由另一位财务人员放行后才会付出。`}
        onConfirm={() => make.mutate(first.channel)}
      >
        <Button type="primary" loading={make.isPending}>
          编成一批
        </Button>
      </Popconfirm>
      <Button onClick={onClear}>取消选择</Button>
      {make.isError && (
        <Alert
          className="make-batch-problem"
          type="warning"
          showIcon
          role="alert"
          title={wordsOf(make.error)}
          description={
            isProblem(make.error, 'payment_moved_on')
              ? '所选的里面有已经编进别的批次的，列表已更新，请重新选择。'
              : wayOutOf(make.error)
          }
        />
      )}
    </div>
  )
}
