import { documentNames, purposeNames, relationNames, type DeclarationView } from '@huisheng/contract'
import { sayDay } from '../../../platform/days'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'

const said = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ')

/** Who it is about, masked even for whoever filed it. */
export const People = ({ declaration: { occupants, leaving } }: { declaration: DeclarationView }) => (
  <>
    {occupants.length > 0 && (
      <Group title={`居住人（${occupants.length} 位）`}>
        {occupants.map((one) => (
          <Cell
            key={one.key}
            icon="user"
            title={said(one.nameMasked, relationNames[one.relation], one.minor && '未成年')}
            text={said(
              `${documentNames[one.documentKind]} ${one.documentMasked}`,
              one.phoneMasked,
              `${sayDay(one.since)}住起`,
              purposeNames[one.purpose],
              one.guardian && `监护人 ${one.guardian.nameMasked} ${one.guardian.phoneMasked}`,
            )}
          />
        ))}
      </Group>
    )}
    {leaving.length > 0 && (
      <Group title={`搬走的人（${leaving.length} 位）`}>
        {leaving.map((one) => (
          <Cell
            key={one.entryId ?? one.documentMasked}
            icon="user"
            title={one.nameMasked}
            text={`${documentNames[one.documentKind]} ${one.documentMasked}`}
          />
        ))}
      </Group>
    )}
  </>
)
