import type { TipOffCase } from '@huisheng/contract'
import { App } from 'antd'
import type * as z from 'zod'
import { useFormSubmit } from '../../app/use-form-submit'
import { useCaseChanged } from './use-tip-offs'

type Submission<V, S extends z.ZodType> = Parameters<typeof useFormSubmit<V, S, TipOffCase>>[0]
type CaseForm<V, S extends z.ZodType> = Omit<Submission<V, S>, 'done'> & {
  reportId: string
  /** What a person reads when it went well. */
  told: string
  onDone: () => void
}

/** A form whose answer is the case as it is then. */
export const useCaseForm = <V, S extends z.ZodType>({ reportId, told, onDone, ...rest }: CaseForm<V, S>) => {
  const { message } = App.useApp()
  const changed = useCaseChanged(reportId)
  return useFormSubmit<V, S, TipOffCase>({
    ...rest,
    done: (view) => {
      void message.success(told)
      void changed(view)
      onDone()
    },
  })
}
