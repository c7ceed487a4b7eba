import { attemptResultNames, verifyOutcomeNames, type DeclarationView, type VerifyOutcome } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DraftCorrection, VisitDeed } from '../../../features/verification/visit'
import { useOnline } from '../../../state/online'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { FieldError } from '../../../ui/field-error'
import { NoticeBar } from '../../../ui/notice-bar'
import { choicesOf, ChoiceField } from '../../../ui/choice-field'
import { CorrectionForm } from './correction-form'
import { StayFields } from './stay-fields'
import { useVisitForm, type VisitForm } from './use-visit-form'
import '../deeds/deeds.scss'

type Props = { declaration: DeclarationView; deed: VisitDeed; staffId: string; onClose: () => void }
type PartProps = { declaration: DeclarationView; form: VisitForm }

const hints: Record<VerifyOutcome, string> = {
  matches: '人、证件、房屋都与申报一致',
  corrected: '人确实住在这里，个别内容写错了，由您更正',
  not_found: '申报的情况不存在，不会登记',
}

const Corrections = ({ declaration, form: { visit, issues, change } }: PartProps) => {
  const [adding, setAdding] = useState(false)
  const add = (one: DraftCorrection) => {
    const others = visit.corrections.filter(
      ({ occupantKey, field }) => occupantKey !== one.occupantKey || field !== one.field,
    )
    change({ corrections: [...others, one] })
    setAdding(false)
  }
  const drop = (key: string) => change({ corrections: visit.corrections.filter((one) => one.key !== key) })
  return (
    <>
      {visit.corrections.map(({ key, about, shown, reason }) => (
        <Cell
          key={key}
          icon="edit"
          title={`${about}：${shown}`}
          text={`原因：${reason}`}
          arrow="trash"
          label={`删除更正：${about}：${shown}`}
          onPress={() => drop(key)}
        />
      ))}
      {Object.entries(issues).map(
        ([path, text]) => path.startsWith('corrections') && <FieldError key={path} text={text} />,
      )}
      {adding || visit.corrections.length === 0 ? (
        <CorrectionForm
          declaration={declaration}
          onAdd={add}
          onClose={visit.corrections.length > 0 ? () => setAdding(false) : undefined}
        />
      ) : (
        <View className="in-group">
          <Button tone="soft" icon="plus" onPress={() => setAdding(true)}>
            添加更正
          </Button>
        </View>
      )}
    </>
  )
}

const Verdict = ({ declaration, form }: PartProps) => {
  const { visit, issues, change } = form
  return (
    <>
      <ChoiceField
        title="核实结果"
        must
        choices={choicesOf(verifyOutcomeNames)}
        value={visit.outcome}
        error={issues.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      {visit.outcome && (
        <NoticeBar tone={visit.outcome === 'not_found' ? 'warn' : 'info'}>{hints[visit.outcome]}</NoticeBar>
      )}
      {visit.outcome === 'corrected' && <Corrections declaration={declaration} form={form} />}
    </>
  )
}

/** The form of a visit. Mounted while open; closing it, or the app, loses nothing. */
export const VisitSheet = ({ declaration, deed, staffId, onClose }: Props) => {
  const form = useVisitForm(declaration, deed, staffId, onClose)
  const online = useOnline()
  const { visit, issues, change } = form
  return (
    <BottomSheet
      open
      title={deed === 'verify' ? '核实' : '上门未遇'}
      onClose={onClose}
      actions={
        <Button tone="primary" icon={online ? 'check' : 'clock'} loading={form.busy} onPress={() => void form.send()}>
          {deed === 'verify' ? '提交核实' : '记下这次上门'}
        </Button>
      }
    >
      <View className="deed-sheet">
        {visit.problem && <NoticeBar tone="bad">{visit.problem}</NoticeBar>}
        {!online && (
          <NoticeBar tone="warn" icon="offline">
            没有网络也能写，提交后等网络自动发出
          </NoticeBar>
        )}
        {form.resumed && !visit.problem && (
          <NoticeBar
            tone="ok"
            icon="edit"
            action={
              <Button tone="plain" onPress={form.startAnew}>
                重新写
              </Button>
            }
          >
            接着上次没写完的
          </NoticeBar>
        )}
        {deed === 'verify' ? (
          <Verdict declaration={declaration} form={form} />
        ) : (
          <ChoiceField
            title="上门情况"
            must
            choices={choicesOf(attemptResultNames)}
            value={visit.result}
            error={issues.result}
            onChange={(result) => change({ result })}
          />
        )}
        <StayFields form={form} words={deed === 'verify' ? '核实说明（可不写）' : '说明（可不写）'} />
      </View>
    </BottomSheet>
  )
}
