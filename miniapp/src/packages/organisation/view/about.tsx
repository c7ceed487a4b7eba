import type { OrganisationView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { StoredAttachments } from '../../../features/attachments/stored-attachments'
import { sayTime } from '../../../features/times'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { BuildingList } from './building-list'

type Props = { organisation: OrganisationView; onAsk: () => void; onLeave: () => void }

/** What it may file for, what it asked for, and with which papers. */
export const About = ({ organisation, onAsk, onLeave }: Props) => {
  const { status, scope, asked, proof, words, actions, creditCode, appliedAt } = organisation
  const { contactNameMasked, contactPhoneMasked, decidedByName, decidedAt } = organisation
  const waits = status === 'applied' || status === 'approved'
  return (
    <>
      <BuildingList title="可以申报的楼" buildings={scope} />
      <BuildingList
        title={waits ? '等审核的楼' : '申请过的楼'}
        note={waits ? '由楼栋所在社区审核' : undefined}
        buildings={asked}
      />
      {actions.includes('ask_scope') && (
        <Group>
          <Cell icon="plus" title="申请增加楼栋" text="由楼栋所在社区审核" onPress={onAsk} />
        </Group>
      )}
      {proof.length > 0 && (
        <Group title="证明材料">
          <StoredAttachments attachments={proof} />
        </Group>
      )}
      <Group title="登记的内容">
        {creditCode && <Cell title="统一社会信用代码" text={creditCode} />}
        <Cell title="联系人" text={`${contactNameMasked} · ${contactPhoneMasked}`} />
        <Cell title="申请时间" text={sayTime(appliedAt)} />
        {decidedAt && <Cell title="审核" text={[decidedByName, sayTime(decidedAt)].filter(Boolean).join(' · ')} />}
        {words && (
          <Cell title="说明">
            <View>
              <Text className="cell__text">{words}</Text>
            </View>
          </Cell>
        )}
      </Group>
      {actions.includes('leave') && (
        <Group>
          <Cell icon="exit" title="退出这个单位" text="退出后不能再替它申报" onPress={onLeave} />
        </Group>
      )}
    </>
  )
}
