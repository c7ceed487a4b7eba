import { useRouter } from '@tarojs/taro'
import { useMe } from '../../../../state/session'
import { Page } from '../../../../ui/page'
import { FilingList } from '../../filing/filing-list'
import { OneFiling } from '../../filing/one-filing'
import { SignInFirst } from '../../sign-in-first'

/** With `id` one upload, with `organisation` all of it. */
const Filing = () => {
  const { id, organisation = '' } = useRouter().params
  const me = useMe()
  if (me?.role !== 'resident')
    return (
      <Page title="批量申报">
        <SignInFirst me={me} />
      </Page>
    )
  return id ? <OneFiling filingId={id} /> : <FilingList organisationId={organisation} />
}

export default Filing
