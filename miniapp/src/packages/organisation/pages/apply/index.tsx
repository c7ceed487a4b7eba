import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useMe } from '../../../../state/session'
import { ErrorState } from '../../../../ui/error-state'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { ApplicationForm } from '../../apply/application-form'
import { useOpening } from '../../apply/use-opening'
import { SignInFirst } from '../../sign-in-first'

const Apply = () => {
  const { id } = useRouter().params
  const me = useMe()
  const [turn, setTurn] = useState(0)
  const { data, trouble, reload } = useOpening(id ?? null, turn)
  if (data) return <ApplicationForm key={data.draft.id} opening={data} onStartAnew={() => setTurn(turn + 1)} />
  return (
    <Page title="申请单位入驻">
      {me?.role !== 'resident' && <SignInFirst me={me} />}
      {me?.role === 'resident' &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton />
        ))}
    </Page>
  )
}

export default Apply
