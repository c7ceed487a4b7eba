import { tipOffModeNames, tipsterStandingNames } from '@huisheng/contract'
import { useState, type PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import type { Trouble } from '../../../api/problem'
import { MatterSheet } from '../../../features/catalogue/matter-sheet'
import { useMatters } from '../../../features/catalogue/use-matters'
import { PhotoField } from '../../../features/photos/photo-field'
import { PlaceSection } from '../../../features/places/place-section'
import type { TipOffDraft } from '../../../features/tip-offs/draft'
import { photosOf } from '../../../features/tip-offs/tip-off-photos'
import { modeLook } from '../../../features/tip-offs/tip-off-words'
import { useOnline } from '../../../state/online'
import { toast } from '../../../state/toast'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { ChoiceField, choicesOf } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { AboutSection } from './about-section'
import { HintsSheet } from './hints-sheet'
import { PersonsSection } from './persons-section'
import { useTipOffForm, type TipOffForm as Form } from './use-tip-off-form'

type Props = PropsWithChildren<{
  first: TipOffDraft
  onSent: (mode: TipOffDraft['mode']) => void
  /** Back to the three ways, with the draft as it stands now. */
  onChangeMode: (draft: TipOffDraft) => void
  onForget: (draft: TipOffDraft) => void
}>

const sayTrouble = ({ text, offline, code }: Trouble) => {
  if (offline) return '没有发出去，写的都还在。连上网络后再点“提交”'
  if (code !== 'already_exists') return text
  return '这件举报已经收到过了。编码和口令只在一天内能再取，现在取不回。可以清除草稿；有新的情况请重新举报'
}

const Told = ({ trouble }: { trouble: Trouble | null }) => {
  const online = useOnline()
  const unsaid = trouble && Object.keys(trouble.issues).length === 0
  if (unsaid) return <NoticeBar tone="bad">{sayTrouble(trouble)}</NoticeBar>
  return online ? null : (
    <NoticeBar tone="warn" icon="offline">
      没有网络也能填，写的和拍的都存在手机里，连上后再点“提交”
    </NoticeBar>
  )
}

const Mode = ({ draft, onChange }: { draft: TipOffDraft; onChange: () => void }) => (
  <NoticeBar
    tone="info"
    icon={modeLook[draft.mode].icon}
    action={
      <Button tone="plain" onPress={onChange}>
        换一种
      </Button>
    }
  >
    {tipOffModeNames[draft.mode]}：{modeLook[draft.mode].text}
  </NoticeBar>
)

const What = ({ form }: { form: Form }) => {
  const { draft, issues } = form
  const matters = useMatters()
  const [choosing, setChoosing] = useState(false)
  return (
    <Group>
      <Cell
        icon="list"
        title={draft.matterName || '选择举报事项'}
        text={draft.matterName ? '点这里更换' : '搜一个词，或按类别找'}
        error={issues.matterCode}
        onPress={() => setChoosing(true)}
      />
      <Field
        title="情况"
        must
        many
        maxLength={2000}
        value={draft.text}
        placeholder="谁、在哪里、做了什么、从什么时候开始"
        hint="写事情就好，不要写您自己的姓名、电话、单位和住处"
        error={issues.text}
        onChange={(text) => form.change({ text }, 'text')}
      />
      <PhotoField
        title="照片"
        must={draft.photosAtLeast > 0}
        hint="最多 9 张。拍摄时间、地点和机型都会去掉；请留意画面里有没有您自己"
        error={issues.photoIds}
        photos={draft.photos}
        onChange={form.changePhotos}
        way={photosOf(draft.uploadId)}
      />
      <MatterSheet
        open={choosing}
        tipOff
        chosen={draft.matterCode}
        matters={matters}
        onChoose={form.setMatter}
        onClose={() => setChoosing(false)}
      />
    </Group>
  )
}

export const TipOffForm = ({ first, onSent, onChangeMode, onForget, children }: Props) => {
  const form = useTipOffForm(first, onSent)
  const { draft, issues } = form
  const submit = async () => {
    if ((await form.submit()) === 'missing') toast('还有内容没填好，请看红字', 'bad')
  }
  return (
    <Page
      title="举报"
      actions={
        <Button tone="primary" icon="send" loading={form.busy} onPress={() => void submit()}>
          {form.busy ? '正在提交…' : '提交'}
        </Button>
      }
    >
      <Mode draft={draft} onChange={() => onChangeMode(draft)} />
      <Told trouble={form.trouble} />
      <What form={form} />
      <PlaceSection place={draft.place} issues={issues} onChange={form.setPlace} />
      {draft.mode === 'real_name' && (
        <PersonsSection persons={draft.persons} issues={issues} onChange={form.setPersons} />
      )}
      <AboutSection
        draft={draft}
        error={issues.about ?? issues['about.words'] ?? issues['about.staffIds']}
        onChange={(part) => form.change(part, 'about')}
      />
      <Group title="您和这件事的关系" note="只影响能不能领奖励，不影响查处">
        <ChoiceField
          title="我是"
          choices={choicesOf(tipsterStandingNames)}
          value={draft.standing}
          onChange={(standing) => form.change({ standing })}
        />
      </Group>
      <View className="traces">
        <Text className="hint">
          {draft.mode === 'anonymous'
            ? '没提交前，草稿只存在这部手机里，提交成功马上清除。用的是别人的手机，可以随时清除。'
            : '没提交前，草稿存在这部手机里，退出登录会清除。'}
        </Text>
        <Button tone="plain" icon="trash" onPress={() => onForget(draft)}>
          {draft.mode === 'anonymous' ? '不留痕迹，清除草稿' : '清除草稿'}
        </Button>
      </View>
      <HintsSheet found={form.pointedOut} busy={form.busy} onChange={form.lookAgain} onSend={() => void form.send()} />
      {children}
    </Page>
  )
}
