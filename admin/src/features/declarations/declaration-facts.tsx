import { capacityNames, contract, type DeclarationView } from '@huisheng/contract'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMe } from '../../app/session'
import { momentOf } from '../../ui/time'

const lateWords = ({ filedLateDays, deadlineSource }: DeclarationView) => {
  if (filedLateDays === null) return '没有规定期限'
  const words = filedLateDays > 0 ? `迟了 ${filedLateDays} 天` : '按时'
  return deadlineSource ? `${words}（${deadlineSource}）` : words
}

const factsOf = (
  declaration: DeclarationView,
  filerPhone: string | null,
  dwellingPath: string,
): [string, ReactNode][] => {
  const { dwelling, organisationName, capacity, onBehalfOf } = declaration
  const facts: [string, ReactNode][] = [
    [
      '房屋',
      <Link key="dwelling" to={dwellingPath}>
        {dwelling.address}
      </Link>,
    ],
    ['申报身份', capacityNames[capacity]],
    ['申报人', `${declaration.filerNameMasked} ${filerPhone ?? declaration.filerPhoneMasked ?? ''}`],
    ['发生日期', declaration.effectiveOn],
    ['提交时间', momentOf(declaration.filedAt)],
    ['申报期限', lateWords(declaration)],
  ]
  if (organisationName) facts.push(['单位', organisationName])
  if (onBehalfOf) {
    const { nameMasked, phoneMasked, confirmedAt } = onBehalfOf
    const state = confirmedAt ? `${momentOf(confirmedAt)} 确认` : '还没有确认'
    facts.push(['替谁代办', `${nameMasked} ${phoneMasked}，本人${state}`])
  }
  return facts
}

type Props = { declaration: DeclarationView; filerPhone: string | null }

export const DeclarationFacts = ({ declaration, filerPhone }: Props) => {
  const { role } = useMe()
  const { id, buildingId } = declaration.dwelling
  const mayOpenRegister = contract.register.dwelling.access.some((allowed) => allowed === role)
  const dwellingPath = mayOpenRegister ? `/register/dwellings/${id}` : `/buildings/${buildingId}`
  return (
    <section className="card detail-section">
      <dl className="facts">
        {factsOf(declaration, filerPhone, dwellingPath).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numeric">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
