import { useRouter } from '@tarojs/taro'
import { isVerifier, readsRegister } from '../../../../features/accounts/case-staff'
import { useMe } from '../../../../state/session'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { StaffOnly } from '../../staff-only'
import { Buildings } from '../../tasks/buildings'
import { TasksOfBuilding } from '../../tasks/tasks-of-building'
import { VisitBar } from '../../tasks/visit-bar'
import '../../register/register.scss'

const TasksPage = () => {
  const me = useMe()
  const { building } = useRouter().params
  return (
    <Page title="待核实">
      <StaffOnly />
      {me && isVerifier(me) && (
        <>
          <VisitBar />
          {building ? <TasksOfBuilding key={me.id} buildingId={building} /> : <Buildings key={me.id} />}
        </>
      )}
      {readsRegister(me) && !isVerifier(me) && (
        <Empty icon="list" title="这里给上门核实的人用" text="申报由网格员、网格长和社区工作人员核实" />
      )}
    </Page>
  )
}

export default TasksPage
