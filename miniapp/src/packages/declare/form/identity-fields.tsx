import { documentNames, type DocumentKind } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { Field } from '../../../ui/field'
import { ChoiceField, choicesOf } from '../../../ui/choice-field'
import type { Notes } from './notes'

type Who = { name: string; documentKind: DocumentKind; documentNumber: string }
type Props = { who: Who; at: string; notes: Notes; onChange: (part: Partial<Who>) => void }

/** Who somebody is: the document first, for it decides what else need be asked. */
export const IdentityFields = ({ who, at, notes, onChange }: Props) => {
  const note = (path: string) => ({ error: notes.error(`${at}.${path}`), hint: notes.why(`${at}.${path}`) })
  return (
    <View>
      <ChoiceField
        title="证件类型"
        must
        choices={choicesOf(documentNames)}
        value={who.documentKind}
        {...note('documentKind')}
        onChange={(documentKind) => onChange({ documentKind })}
      />
      <Field
        title="证件号码"
        must
        maxLength={40}
        value={who.documentNumber}
        placeholder={who.documentKind === 'resident_id' ? '18 位身份证号' : '照证件上的写'}
        {...note('documentNumber')}
        onChange={(documentNumber) => onChange({ documentNumber })}
      />
      <Field
        title="姓名"
        must
        maxLength={60}
        value={who.name}
        placeholder="与证件上一致"
        {...note('name')}
        onChange={(name) => onChange({ name })}
      />
    </View>
  )
}
