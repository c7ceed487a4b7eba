import type { GridCard } from '@huisheng/contract'
import { callPhone } from '../../platform/phone'
import { Cell } from '../../ui/cell'
import type { IconName } from '../../ui/icon'

type PersonProps = { icon: IconName; name: string; part: string; phone: string | null }

const Person = ({ icon, name, part, phone }: PersonProps) => (
  <Cell
    icon={icon}
    title={name}
    text={phone ? `${part} · ${phone}` : `${part} · 未公布电话`}
    arrow="phone"
    label={phone ? `打电话给${name}，${part}` : undefined}
    onPress={phone ? () => callPhone(phone) : undefined}
  />
)

/** Whom to call, the one on duty today first. */
export const GridPeople = ({ card: { worker, substitute, leader, supervisionPhone } }: { card: GridCard }) => (
  <>
    {substitute && <Person icon="user" part="今天替班" {...substitute} />}
    {worker && <Person icon="user" part="网格员" {...worker} />}
    {leader && <Person icon="user" part="网格长" {...leader} />}
    {supervisionPhone && <Person icon="phone" name="监督电话" part="网格员没有回应时" phone={supervisionPhone} />}
  </>
)
