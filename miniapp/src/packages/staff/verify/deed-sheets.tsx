import type { DeclarationView } from '@huisheng/contract'
import { api } from '../../../api/client'
import { toast } from '../../../state/toast'
import { AppointmentSheet } from './appointment-sheet'
import type { TaskDeed } from './deeds'
import { ReasonSheet } from './reason-sheet'
import { ReturnSheet } from './return-sheet'
import type { useTask } from './use-task'
import { VisitSheet } from './visit-sheet'

type Props = {
  deed: TaskDeed | null
  declaration: DeclarationView
  page: ReturnType<typeof useTask>
  onClose: () => void
}

/** The sheet of the deed just chosen; it stays with its words until the server has taken them. */
export const DeedSheets = ({ deed, declaration, page, onClose }: Props) => {
  const params = { declarationId: declaration.id }
  const sheet = { busy: page.busy, trouble: page.deedTrouble, onClose }
  const finish = async (work: Promise<boolean>, words: string) => {
    if (!(await work)) return
    onClose()
    toast(words, 'ok')
  }
  switch (deed) {
    case 'verify':
    case 'attempt':
      return (
        <VisitSheet key={deed} declaration={declaration} deed={deed} staffId={page.me?.id ?? ''} onClose={onClose} />
      )
    case 'return':
      return (
        <ReturnSheet
          {...sheet}
          declaration={declaration}
          onSend={(missing, words) =>
            void finish(
              page.move(() =>
                api.declarations.return({ params, body: { revision: declaration.revision, missing, words } }),
              ),
              '已退回，等申报人补正',
            )
          }
        />
      )
    case 'propose_appointment':
      return (
        <AppointmentSheet
          {...sheet}
          onSend={(body) =>
            void finish(
              page.move(() => api.declarations.proposeAppointment({ params, body })),
              '预约已发出，等对方答复',
            )
          }
        />
      )
    case 'reveal':
      return <ReasonSheet {...sheet} onReveal={(reason) => void page.reveal(reason).then((ok) => ok && onClose())} />
    default:
      return null
  }
}
