import { attemptResultNames, verifyOutcomeNames } from '@huisheng/contract'
import { whenWords } from '../../reports/when-words.ts'
import type { DeclarationDocument, Entry } from '../declaration.fields.ts'

type News = { title: string; text: string; ends?: boolean; urgent?: boolean }

/** What an entry is to the filer; null where it is no news to them. */
export const newsFor = (declaration: DeclarationDocument, { event, status }: Entry): News | null => {
  switch (event) {
    case 'confirm':
      return status === 'disputed'
        ? { title: '您代办的申报没有得到认可', text: '本人不认可，申报已结束', ends: true }
        : { title: '您代办的申报已由本人确认', text: '本人已确认，等待网格员核实' }
    case 'return':
      return { title: '您的申报需要补正', text: '请按列出的内容补正后重新提交', urgent: true }
    case 'attempt':
      return {
        title: '网格员上门未办成',
        text: `${attemptResultNames[declaration.visits.at(-1)?.result ?? 'other']}，网格员会再次联系`,
      }
    case 'propose_appointment': {
      const { appointment } = declaration
      if (appointment?.state !== 'proposed') return null
      const text = `网格员想在 ${whenWords(appointment.from)} 至 ${whenWords(appointment.until)} 上门，请答复`
      return { title: '请答复上门时间', text, urgent: true }
    }
    case 'verify':
      return newsOfVerification(declaration)
    default:
      return null
  }
}

/** Of many filed together only what did not simply hold is told one by one. */
const newsOfVerification = ({ verification, batch }: DeclarationDocument): News | null => {
  if (!verification || (batch !== null && verification.outcome === 'matches')) return null
  const text = `核实结果：${verifyOutcomeNames[verification.outcome]}`
  return verification.outcome === 'not_found'
    ? { title: '您的申报没有通过核实', text, ends: true, urgent: true }
    : { title: '您的申报已核实', text, ends: true }
}

/** The title under which whoever verifies hears of an entry; null where it is nothing to do. */
export const workFor = ({ event, status }: Pick<Entry, 'event' | 'status'>): string | null => {
  if (status !== 'submitted') return null
  switch (event) {
    case 'file':
    case 'confirm':
      return '有新的申报待核实'
    case 'correct':
      return '申报已补正，请核实'
    case 'supplement':
      return '申报补充了材料'
    case 'answer_appointment':
      return '预约上门有了答复'
    default:
      return null
  }
}

/** What happens next, in plain words. */
export const nextOf = (declaration: DeclarationDocument): string => {
  switch (declaration.status) {
    case 'awaiting_person':
      return '等待本人确认，确认后由网格员核实'
    case 'submitted':
      return declaration.dueAt ? `等待网格员核实，最晚 ${whenWords(declaration.dueAt)}` : '等待网格员核实'
    case 'returned':
      return '请按列出的内容补正后重新提交'
    case 'verified':
      return '已核实，登记已更新'
    case 'not_found':
      return '网格员没有查到申报的情况。如有不同意见，可以重新申报'
    case 'disputed':
      return '本人不认可这份申报，已结束'
    case 'withdrawn':
      return '已撤回，不再核实'
  }
}
