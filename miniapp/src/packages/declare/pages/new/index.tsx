import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useMe } from '../../../../state/session'
import { ErrorState } from '../../../../ui/error-state'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { DeclarationFormPage } from '../../form/declaration-form'
import { useOpening } from '../../form/use-opening'
import { SignInFirst } from '../../sign-in-first'

const NewDeclaration = () => {
  const { params } = useRouter()
  const me = useMe()
  const [turn, setTurn] = useState(0)
  const { filer, data, trouble, reload } = useOpening(params, turn)
  if (data) return <DeclarationFormPage key={data.draft.id} opening={data} onStartAnew={() => setTurn(turn + 1)} />
  return (
    <Page title="申报居住">
      {!filer && <SignInFirst me={me} />}
      {filer &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton />
        ))}
    </Page>
  )
}

export default NewDeclaration
