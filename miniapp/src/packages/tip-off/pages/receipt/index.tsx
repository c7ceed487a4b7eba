import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { newTipOffUrl, openByCodeUrl, showTipOffInstead } from '../../../../features/tip-offs/open-tip-off'
import { readOpenedTipOff } from '../../../../features/tip-offs/opened'
import { useAct } from '../../../../features/use-act'
import { copyText } from '../../../../platform/clipboard'
import { guardLeaving } from '../../../../platform/leave-guard'
import { goBack, replaceWith } from '../../../../platform/navigate'
import { savePicture } from '../../../../platform/save-picture'
import { toast } from '../../../../state/toast'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { ConfirmSheet } from '../../../../ui/confirm-sheet'
import { Empty } from '../../../../ui/empty'
import { Group } from '../../../../ui/group'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Tick } from '../../../../ui/tick'
import { drawReceipt } from '../../receipt/draw-receipt'
import { dropReceipt, useReceipt, type Receipt } from '../../receipt/receipt'
import { sayPassphrase, sayReceipt } from '../../receipt/receipt-text'
import '../../receipt/receipt.scss'

const Shown = ({ receipt, onCopy }: { receipt: Receipt; onCopy: (text: string) => void }) => (
  <View className="receipt">
    <Text className="receipt__label">举报编码</Text>
    <View role="img" ariaLabel={`举报编码 ${[...receipt.code].join(' ')}`}>
      <Text className="receipt__code">{receipt.code}</Text>
    </View>
    <Button tone="soft" onPress={() => onCopy(receipt.code)}>
      复制编码
    </Button>
    <View className="receipt__line" />
    <Text className="receipt__label">口令，6 个词，按顺序</Text>
    <View className="receipt__words" role="list">
      {receipt.passphrase.map((word, at) => (
        <View key={at} className="receipt__word" role="listitem">
          <Text className="receipt__at">{at + 1}</Text>
          <Text>{word}</Text>
        </View>
      ))}
    </View>
    <Button tone="soft" onPress={() => onCopy(sayPassphrase(receipt))}>
      复制口令
    </Button>
  </View>
)

const leaving = '编码和口令只显示这一次，丢失后无法找回。保存好了吗？'

const Keeping = ({ receipt }: { receipt: Receipt }) => {
  const [kept, setKept] = useState(false)
  const [asking, setAsking] = useState(false)
  const copying = useAct()
  const saving = useAct()
  useEffect(() => (kept ? undefined : guardLeaving(leaving)), [kept])

  const copy = (text: string) =>
    void copying.act(async () => {
      await copyText(text)
      toast('已复制，请尽快贴到安全的地方', 'ok')
    })
  const save = () =>
    saving.act(async () => {
      await savePicture(drawReceipt(receipt))
      toast('图片已保存', 'ok')
    })
  const leave = () => {
    dropReceipt()
    if (readOpenedTipOff()) showTipOffInstead()
    else replaceWith(openByCodeUrl)
  }
  const trouble = copying.trouble ?? saving.trouble
  return (
    <Page
      title="保存编码和口令"
      onBack={() => (kept ? leave() : setAsking(true))}
      actions={
        <Button tone="primary" disabled={!kept} onPress={leave}>
          {kept ? '查看这件举报' : '先勾选“我已保存好”'}
        </Button>
      }
    >
      <NoticeBar tone="ok">举报已收到。我们不知道您是谁，只认下面的编码和口令</NoticeBar>
      {trouble && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <Shown receipt={receipt} onCopy={copy} />
      <View className="stack" style={{ marginBottom: '16px' }}>
        <Button icon="list" loading={copying.busy} onPress={() => copy(sayReceipt(receipt))}>
          复制全部
        </Button>
        <Button icon="image" loading={saving.busy} onPress={() => void save()}>
          存成图片
        </Button>
      </View>
      <Group note="可以抄在纸上。不要发给别人，也不要存在别人看得到的地方">
        <Cell
          role="checkbox"
          selected={kept}
          title="我已保存好编码和口令"
          text="丢失后谁也找不回，包括我们"
          end={<Tick on={kept} />}
          onPress={() => setKept(!kept)}
        />
      </Group>
      <ConfirmSheet
        open={asking}
        title="还没有保存？"
        text={leaving}
        yes="先离开"
        danger
        onYes={goBack}
        onClose={() => setAsking(false)}
      />
    </Page>
  )
}

/** Shown once after an anonymous tip-off; leaving without having kept it is asked about, and comes back to it. */
const ReceiptPage = () => {
  const receipt = useReceipt()
  if (receipt) return <Keeping receipt={receipt} />
  return (
    <Page title="保存编码和口令">
      <Empty
        icon="shield"
        title="编码和口令已不再显示"
        text="它们只在提交后显示一次。已经保存的，可以用来查询进展"
        action={
          <>
            <Button tone="primary" onPress={() => replaceWith(openByCodeUrl)}>
              凭编码查询进展
            </Button>
            <Button tone="plain" onPress={() => replaceWith(newTipOffUrl)}>
              去举报
            </Button>
          </>
        }
      />
    </Page>
  )
}

export default ReceiptPage
