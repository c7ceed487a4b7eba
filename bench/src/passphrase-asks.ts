/** What the child of the passphrase bench can be asked for; it answers milliseconds a try. */
export type PassphraseAsk = 'existing' | 'unknown'
export type PassphraseAnswer = { value: number; processorMs: number }

/** Tries of one round, each of another code. */
export const triesPerRound = 2
