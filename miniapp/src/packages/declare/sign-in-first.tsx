import type { Me } from '@huisheng/contract'
import { ResidentsOnly } from '../../features/accounts/residents-only'

const toStaff = { title: '这里是居民自己申报的地方', text: '工作账号不能申报，请用居民账号登录' }
const toVisitors = { title: '登录后申报', text: '搬来、续租、搬走，自己申报一次，网格员只需核实' }

export const SignInFirst = ({ me }: { me: Me | null }) => (
  <ResidentsOnly me={me} toStaff={toStaff} toVisitors={toVisitors} />
)
