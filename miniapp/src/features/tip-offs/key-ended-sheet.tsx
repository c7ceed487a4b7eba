import { goTo } from '../../platform/navigate'
import { signInUrl } from '../accounts/require-sign-in'
import { BottomSheet } from '../../ui/bottom-sheet'
import { Button } from '../../ui/button'
import { NoticeBar } from '../../ui/notice-bar'
import { CodeFields } from './code-fields'
import { useCodeForm } from './use-code-form'

type Props = { open: boolean; by: 'account' | 'code'; onOpened: () => void; onClose: () => void }

const ByCode = ({ open, onOpened, onClose }: Omit<Props, 'by'>) => {
  const form = useCodeForm(onOpened)
  return (
    <BottomSheet
      open={open}
      title="请再输一次口令"
      onClose={onClose}
      actions={
        <Button tone="primary" loading={form.busy} onPress={() => void form.submit()}>
          继续
        </Button>
      }
    >
      <NoticeBar tone="info" icon="shield">
        为了您的安全，打开半小时后要重新输入。您写的内容都还在
      </NoticeBar>
      <CodeFields form={form} />
    </BottomSheet>
  )
}

const ByAccount = ({ open, onClose }: Pick<Props, 'open' | 'onClose'>) => (
  <BottomSheet
    open={open}
    title="请重新登录"
    onClose={onClose}
    actions={
      <Button tone="primary" onPress={() => goTo(signInUrl)}>
        登录
      </Button>
    }
  >
    <NoticeBar tone="info" icon="shield">
      为了您的安全，打开半小时后要重新确认。登录后回到这里接着做，您写的内容都还在
    </NoticeBar>
  </BottomSheet>
)

/** The key has ended: whoever opened it opens it again, and nothing they wrote is lost. */
export const KeyEndedSheet = ({ by, ...rest }: Props) =>
  by === 'code' ? <ByCode {...rest} /> : <ByAccount {...rest} />
