import type { LeadView } from '@huisheng/contract'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { api } from '../../../../api/client'
import { PersonalTrouble } from '../../../../features/accounts/personal-trouble'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { RecordOfDwelling } from '../../register/dwelling-record'
import { SettleSheet } from '../../register/settle-sheet'
import { useRecord } from '../../register/use-record'
import { StaffOnly } from '../../staff-only'
import '../../register/register.scss'

const DwellingPage = () => {
  const { id = '' } = useRouter().params
  const { data, trouble, allowed, reload } = useRecord(`dwelling:${id}`, () =>
    api.register.dwelling({ params: { dwellingId: id } }),
  )
  const [lead, setLead] = useState<LeadView | null>(null)
  const done = () => {
    setLead(null)
    void reload()
  }
  return (
    <Page title="房屋档案">
      <StaffOnly />
      {allowed &&
        !data &&
        (trouble ? <PersonalTrouble trouble={trouble} onRetry={() => void reload()} /> : <Skeleton />)}
      {data && trouble && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
      {data && <RecordOfDwelling record={data} onSettle={setLead} />}
      {lead && <SettleSheet lead={lead} onDone={done} onClose={() => setLead(null)} />}
    </Page>
  )
}

export default DwellingPage
