import { documentNames, type MyReward } from '@huisheng/contract'
import { AttachmentsField } from '../../../features/attachments/attachments-field'
import { hasWechatLogin } from '../../../platform/wechat-login'
import { ChoiceField, choicesOf } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { Toggle } from '../../../ui/toggle'
import { lettersOf } from './letters'
import type { Claim } from './use-claim'

const channels = [
  { value: 'bank', title: '银行卡' },
  { value: 'wechat', title: '微信零钱' },
] as const

type Props = { claim: Claim; reward: MyReward }

/** Who gets it and where to, with what each is for. */
export const PayeeForm = ({ claim, reward: { letterNeeded, channels: offered } }: Props) => {
  const { draft, issues, change, sendingId } = claim
  return (
    <>
      <Group title="收款人" note="只用于支付这笔奖励，加密保存，办理举报的人看不到">
        <Field
          title="姓名"
          must
          maxLength={60}
          value={draft.name}
          placeholder="与证件和账户一致"
          hint="用途：付款时核对户名"
          error={issues.name}
          onChange={(name) => change({ name })}
        />
        <ChoiceField
          title="证件类型"
          must
          choices={choicesOf(documentNames)}
          value={draft.documentKind}
          error={issues.documentKind}
          onChange={(documentKind) => change({ documentKind })}
        />
        <Field
          title="证件号码"
          must
          maxLength={40}
          value={draft.documentNumber}
          placeholder={draft.documentKind === 'resident_id' ? '18 位身份证号' : '照证件上的写'}
          hint="用途：确认领取人，同一人不重复领取"
          error={issues.documentNumber}
          onChange={(documentNumber) => change({ documentNumber })}
        />
      </Group>
      <Group title="付到哪里">
        {hasWechatLogin && offered.includes('wechat') && (
          <ChoiceField
            title="收款方式"
            must
            choices={channels}
            value={draft.channel}
            hint={draft.channel === 'wechat' ? '付到您现在用的这个微信' : undefined}
            onChange={(channel) => change({ channel })}
          />
        )}
        {draft.channel === 'bank' && (
          <>
            <Field
              title="开户银行"
              must
              maxLength={60}
              value={draft.bankName}
              placeholder="银行名称和支行，照卡上或网银里写"
              hint="用途：银行转账"
              error={issues.bankName}
              onChange={(bankName) => change({ bankName })}
            />
            <Field
              title="银行账号"
              must
              kind="digits"
              maxLength={40}
              value={draft.account}
              placeholder="收款人本人的卡号"
              hint="用途：银行转账，付完只留尾号供您核对"
              error={issues.account}
              onChange={(account) => change({ account })}
            />
          </>
        )}
      </Group>
      <Group title="代领">
        <Toggle
          icon="user"
          title="由别人代领"
          text="收款人不是举报人本人"
          on={draft.byProxy}
          onChange={(byProxy) => change({ byProxy })}
        />
        {(draft.byProxy || letterNeeded) && sendingId && (
          <AttachmentsField
            title="委托书"
            must
            most={1}
            hint={
              letterNeeded
                ? '联名举报：写明由谁领取，其他人签名'
                : '写明案号和委托谁领取；匿名举报的不用签真名，也不要写编码和口令'
            }
            error={issues.letter}
            attachments={draft.letters}
            onChange={claim.changeLetters}
            way={lettersOf(sendingId)}
          />
        )}
      </Group>
    </>
  )
}
