import { type DeclarationView, roomTypeNames, type RevealedDeclaration } from '@huisheng/contract'

type Lease = NonNullable<DeclarationView['lease']>

const yuan = (cents: number | null) =>
  cents === null ? '没有填' : `${(cents / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })} 元`

const factsOf = (lease: Lease, revealed: RevealedDeclaration | null): [string, string][] => {
  const name = revealed?.otherPartyName ?? lease.otherPartyNameMasked
  const phone = revealed?.otherPartyPhone ?? lease.otherPartyPhoneMasked
  const size = [
    roomTypeNames[lease.roomType],
    lease.rooms === null ? null : `${lease.rooms} 间`,
    lease.areaSquareMetres === null ? null : `${lease.areaSquareMetres} ㎡`,
  ]
  return [
    ['租期', `${lease.from} 至 ${lease.until}`],
    ['出租部位', size.filter(Boolean).join(' · ')],
    ['月租金', yuan(lease.rentCentsMonthly)],
    ['押金', yuan(lease.depositCents)],
    ['对方', [name, phone].filter(Boolean).join(' ') || '没有填'],
  ]
}

export const LeaseSection = ({ lease, revealed }: { lease: Lease; revealed: RevealedDeclaration | null }) => (
  <section className="card detail-section">
    <h2 className="card-title">租赁</h2>
    <dl className="facts declaration-lease">
      {factsOf(lease, revealed).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="numeric">{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)
