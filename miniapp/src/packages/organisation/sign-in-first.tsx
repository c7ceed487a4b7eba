import type { Me } from '@huisheng/contract'
import { ResidentsOnly } from '../../features/accounts/residents-only'

const toStaff = { title: '这里是单位申报的地方', text: '工作账号不能替单位申报；审核单位请用管理端' }
const toVisitors = { title: '登录后查看', text: '物业、中介、用人单位和多套出租的业主，可以一次申报多套房屋' }

export const SignInFirst = ({ me }: { me: Me | null }) => (
  <ResidentsOnly me={me} toStaff={toStaff} toVisitors={toVisitors} />
)
