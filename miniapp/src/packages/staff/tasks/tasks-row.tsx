import { useDidShow } from '@tarojs/taro'
import { tasksUrl } from '../../../features/verification/open-task'
import { goTo } from '../../../platform/navigate'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { useTaskBuildings } from './use-tasks'

/** Beside the reports: how many declarations wait to be verified. */
export const TasksRow = () => {
  const { data, refresh } = useTaskBuildings()
  useDidShow(() => void refresh())
  const sum = (of: 'waiting' | 'late') => data?.reduce((all, building) => all + building[of], 0) ?? 0
  return (
    <Group>
      <Cell
        icon="home"
        title="待核实的申报"
        text={sum('late') > 0 ? `${sum('late')} 份已超期` : '按楼栋上门核实'}
        end={data ? `${sum('waiting')} 份` : undefined}
        label={data ? `待核实的申报，${sum('waiting')} 份` : '待核实的申报'}
        onPress={() => goTo(tasksUrl)}
      />
    </Group>
  )
}
