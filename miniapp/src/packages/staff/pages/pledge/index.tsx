import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { ProblemError } from '@huisheng/contract'
import { api } from '../../../../api/client'
import { readsRegister } from '../../../../features/accounts/case-staff'
import { signPledge } from '../../../../features/accounts/sign-pledge'
import { sayTime } from '../../../../features/times'
import { useAct } from '../../../../features/use-act'
import { useLoad } from '../../../../features/use-load'
import { goBack } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { toast } from '../../../../state/toast'
import { Button } from '../../../../ui/button'
import { ErrorState } from '../../../../ui/error-state'
import { Field } from '../../../../ui/field'
import { Group } from '../../../../ui/group'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { StaffOnly } from '../../staff-only'
import '../../register/register.scss'

const isOutdated = (error: unknown) => error instanceof ProblemError && error.problem.code === 'pledge_outdated'

/** Read and signed once, before the first look at anybody’s data. */
const PledgePage = () => {
  const me = useMe()
  const {
    data: pledge,
    trouble,
    reload,
  } = useLoad(me && readsRegister(me) ? `pledge:${me.id}` : null, () => api.accounts.pledge())
  const [name, setName] = useState('')
  const signing = useAct()
  const sign = async () => {
    if (!pledge) return
    const signed = await signing.act(async () => {
      try {
        await signPledge(pledge.version, name)
      } catch (error) {
        if (isOutdated(error)) await reload()
        throw error
      }
    })
    if (!signed) return
    toast('已签署，可以查看了', 'ok')
    goBack()
  }
  return (
    <Page
      title="保密承诺书"
      actions={
        pledge && !pledge.signedAt ? (
          <Button
            tone="primary"
            icon="edit"
            loading={signing.busy}
            disabled={name.trim() === ''}
            onPress={() => void sign()}
          >
            签署
          </Button>
        ) : undefined
      }
    >
      <StaffOnly />
      {readsRegister(me) &&
        !pledge &&
        (trouble ? <ErrorState {...trouble} onRetry={() => void reload()} /> : <Skeleton />)}
      {pledge && (
        <>
          {pledge.signedAt && <NoticeBar tone="ok">您已于 {sayTime(pledge.signedAt)} 签署</NoticeBar>}
          {signing.trouble && !signing.trouble.issues.name && <NoticeBar tone="bad">{signing.trouble.text}</NoticeBar>}
          <Group title="我承诺" note={`版本 ${pledge.version}`}>
            <View className="pledge" role="list">
              {pledge.text.map((line, at) => (
                <View key={line} className="pledge__line" role="listitem">
                  <Text className="pledge__number">{at + 1}</Text>
                  <Text className="pledge__words">{line}</Text>
                </View>
              ))}
            </View>
          </Group>
          {!pledge.signedAt && (
            <Group>
              <Field
                title="写下您的姓名"
                must
                value={name}
                maxLength={40}
                placeholder="与账号的姓名一致"
                error={signing.trouble?.issues.name}
                onChange={setName}
              />
            </Group>
          )}
        </>
      )}
    </Page>
  )
}

export default PledgePage
