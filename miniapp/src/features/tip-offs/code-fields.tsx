import { Field } from '../../ui/field'
import { NoticeBar } from '../../ui/notice-bar'
import type { CodeForm } from './use-code-form'

export const CodeFields = ({ form }: { form: CodeForm }) => (
  <>
    {form.trouble && <NoticeBar tone="bad">{form.trouble}</NoticeBar>}
    <Field
      title="举报编码"
      must
      maxLength={40}
      value={form.code}
      placeholder="10 位字母和数字，如 7KQ2M-9XBRT"
      hint="大小写、空格都不要紧；分不清 O 和 0 也不要紧"
      error={form.issues.code}
      onChange={form.setCode}
      onEnter={() => void form.submit()}
    />
    <Field
      title="口令"
      must
      maxLength={60}
      value={form.passphrase}
      placeholder="6 个词，按顺序"
      hint="词和词之间空不空格都可以"
      error={form.issues.passphrase}
      onChange={form.setPassphrase}
      onEnter={() => void form.submit()}
    />
  </>
)
