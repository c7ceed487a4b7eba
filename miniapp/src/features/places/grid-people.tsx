import type { GridCard } from '@huisheng/contract'
import { callPhone } from '../../platform/phone'
import { Cell } from '../../ui/cell'

const call = (phone: string | null | undefined) => (phone ? () => callPhone(phone) : undefined)

/** Whom to call, the one on duty today first. */
export const GridPeople = ({ card }: { card: GridCard }) => (
  <>
    {card.substitute && (
      <Cell
        icon="user"
        title={card.substitute.name}
        text="今天替班"
        end={card.substitute.phone}
        arrow="phone"
        onPress={call(card.substitute.phone)}
      />
    )}
    {card.worker && (
      <Cell
        icon="user"
        title={card.worker.name}
        text="网格员"
        end={card.worker.phone}
        arrow="phone"
        onPress={call(card.worker.phone)}
      />
    )}
    {card.leader && (
      <Cell
        icon="user"
        title={card.leader.name}
        text="网格长"
        end={card.leader.phone}
        arrow="phone"
        onPress={call(card.leader.phone)}
      />
    )}
    {card.supervisionPhone && (
      <Cell
        icon="phone"
        title="监督电话"
        text="网格员没有回应时"
        end={card.supervisionPhone}
        arrow="phone"
        onPress={call(card.supervisionPhone)}
      />
    )}
  </>
)
