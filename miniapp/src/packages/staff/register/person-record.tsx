import { documentNames, relationNames, type contract, type Output, type PersonRecord } from '@huisheng/contract'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { EntryOfPerson } from './entry-cell'

export type RevealedPerson = Output<(typeof contract)['register']['reveal']>

/** Who it is, masked or in full, and where they have lived. */
export const RecordOfPerson = ({ record, full }: { record: PersonRecord; full: RevealedPerson | null }) => {
  const { nameMasked, documentKind, documentMasked, phoneMasked, minor, guardian, entries } = record
  const now = entries.filter(({ until }) => until === null)
  const before = entries.filter(({ until }) => until !== null)
  return (
    <>
      <Group>
        <Cell icon="user" title={full?.name ?? nameMasked} text={minor ? '未成年' : undefined} />
        <Cell title={documentNames[documentKind]} end={full?.documentNumber ?? documentMasked} />
        <Cell title="手机号" end={full?.phone ?? phoneMasked ?? '没有登记'} />
        {guardian && (
          <Cell
            title={`监护人（${relationNames[guardian.relation]}）`}
            end={`${full?.guardianName ?? guardian.nameMasked} ${full?.guardianPhone ?? guardian.phoneMasked}`}
          />
        )}
      </Group>
      <Group title="现在住在">
        {now.map((entry) => (
          <EntryOfPerson key={entry.id} entry={entry} />
        ))}
        {now.length === 0 && <Cell title="在您的辖区没有在住登记" />}
      </Group>
      {before.length > 0 && (
        <Group title="以前住过">
          {before.map((entry) => (
            <EntryOfPerson key={entry.id} entry={entry} />
          ))}
        </Group>
      )}
    </>
  )
}
