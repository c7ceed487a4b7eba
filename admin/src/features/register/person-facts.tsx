import { documentNames, type PersonRecord, relationNames } from '@huisheng/contract'
import type { RevealedPerson } from './revealed-person'

const factsOf = (person: PersonRecord, revealed: RevealedPerson | null): [string, string][] => {
  const { guardian } = person
  return [
    ['姓名', revealed?.name ?? person.nameMasked],
    ['证件', documentNames[revealed?.documentKind ?? person.documentKind]],
    ['证件号码', revealed?.documentNumber ?? person.documentMasked],
    ['手机', (revealed ? revealed.phone : person.phoneMasked) ?? '没有登记'],
    ...(guardian
      ? [
          [
            '监护人',
            [
              `${revealed?.guardianName ?? guardian.nameMasked}（${relationNames[guardian.relation]}）`,
              revealed?.guardianPhone ?? guardian.phoneMasked,
            ].join(' '),
          ] satisfies [string, string],
        ]
      : []),
  ]
}

export const PersonFacts = ({ person, revealed }: { person: PersonRecord; revealed: RevealedPerson | null }) => (
  <section className="card detail-section" aria-label="人员信息">
    {revealed && <p className="tag clock-amber register-shown">正在显示完整信息，离开本页即遮盖</p>}
    <dl className="facts">
      {factsOf(person, revealed).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="numeric">{value}</dd>
        </div>
      ))}
    </dl>
    {person.minor && !person.guardian && <p className="lacking">未成年人，没有登记监护人</p>}
  </section>
)
