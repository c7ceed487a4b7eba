import { CommandError } from '../command-error.ts'

type Answered = { number: number; reply: Promise<unknown>; at: number }

export type RetriedWrites = ReturnType<typeof openRetriedWrites>

/** The last write of each session with its reply, so that a driver's retry is answered and not done twice. */
export const openRetriedWrites = () => {
  const answered = new Map<string, Answered>()
  return {
    once: <T>(session: string, number: number, run: () => Promise<T>): Promise<T> => {
      const last = answered.get(session)
      if (last?.number === number) return last.reply as Promise<T>
      if (last && last.number > number) {
        throw new CommandError(
          'TransactionTooOld',
          `Retryable write ${number} is older than ${last.number} of the same session`,
        )
      }
      const reply = run()
      answered.set(session, { number, reply, at: Date.now() })
      // A write that failed as a whole has done nothing: a retry may try again.
      reply.catch(() => answered.get(session)?.reply === reply && answered.delete(session))
      return reply
    },
    end: (session: string) => answered.delete(session),
    forget: (longestMs: number) => {
      for (const [session, { at }] of answered) if (Date.now() - at > longestMs) answered.delete(session)
    },
  }
}
