import { officersOf } from '../accounts/officers-of.ts'
import { sendNotices, type Notice } from '../notices/send-notices.ts'
import { isActive, today } from './active-member.ts'
import { areasOf } from './areas-of.ts'
import { Organisation, type News, type OrganisationEvent, type OrganisationFields } from './organisation.model.ts'

const batch = 100

type Untold = Pick<OrganisationFields, '_id' | 'news' | 'status' | 'applicantId' | 'members' | 'scope' | 'asked'>
const fields = { news: 1, status: 1, applicantId: 1, members: 1, scope: 1, asked: 1 }

/** Tells officers of what waits for them, applicants and managers of decisions. Safe to repeat and to run twice at once: each notice has a key of its own. */
export const tellOrganisationNews = async () => {
  for (;;) {
    const untold = await Organisation.find({ 'news.revision': { $gt: 0 } }, fields)
      .limit(batch)
      .lean<Untold[]>()
    for (const organisation of untold) await tell(organisation)
    if (untold.length < batch) return
  }
}

const tell = async (organisation: Untold) => {
  const { _id, news } = organisation
  const party = partyOf(organisation)
  const deciders = news.some(isAsked) ? await decidersOf(organisation) : []
  await sendNotices(
    news.flatMap((each) =>
      (isAsked(each) ? deciders : party).map((recipientId) => noticeOf(String(_id), each, organisation, recipientId)),
    ),
  )
  await Organisation.updateOne(
    { _id },
    { $pull: { news: { revision: { $in: news.map(({ revision }) => revision) } } } },
  )
}

const asking: readonly OrganisationEvent[] = ['apply', 'apply_again', 'ask_scope']
const isAsked = ({ event }: News) => asking.includes(event)

/** What was decided meanwhile waits for nobody. */
const decidersOf = async ({ status, asked }: Untold) =>
  status !== 'refused' && asked.length > 0 ? officersOf(await areasOf(asked)) : []

/** Whoever applied hears of the application; its managers of the rest, and of the end also those it had. */
const partyOf = ({ status, applicantId, members }: Untold) => {
  const day = today()
  const managers = members.filter((member) => member.role === 'manager' && isActive(member, day))
  const isApplication = status === 'applied' || status === 'refused'
  return [...new Set([...(isApplication ? [applicantId] : []), ...managers.map(({ accountId }) => accountId)])]
}

const noticeOf = (id: string, { revision, event }: News, organisation: Untold, recipientId: string): Notice => ({
  key: `organisation/${id}/${revision}`,
  recipientId,
  ...sentences(event, organisation),
  about: { noun: 'organisation', id },
  template: asking.includes(event) ? 'new_case' : 'report_progress',
  importance: 'normal',
})

/** No name of a person, and no reason: what staff wrote is read in the product. */
const sentences = (event: OrganisationEvent, { scope, status }: Untold): { title: string; text: string } => {
  if (event === 'ask_scope') return { title: '单位申请增加楼栋', text: '有单位申请增加可申报的楼栋，请审核' }
  if (event === 'apply' || event === 'apply_again')
    return { title: '有单位申请入驻', text: '有单位申请为您辖区内的楼栋办理申报，请审核' }
  if (event === 'approve')
    return { title: '单位申请已通过', text: `社区已通过单位的申请，现在可以申报 ${scope.length} 栋楼` }
  if (event === 'refuse' && status === 'approved')
    return { title: '增加楼栋未通过', text: '单位申请增加的楼栋没有通过，请查看原因' }
  if (event === 'refuse') return { title: '单位申请未通过', text: '单位的申请没有通过，请查看原因，修改后可以再次申请' }
  if (event === 'remove') return { title: '单位已停用', text: '单位已被停用，成员不能再办理申报，请查看原因' }
  return { title: '单位的楼栋范围有变化', text: `社区修改了单位的楼栋范围，现在可以申报 ${scope.length} 栋楼` }
}
