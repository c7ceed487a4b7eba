import { randomUUID } from 'node:crypto'
import { appropriate } from './appropriate.ts'

/** Money in a budget, for a test. */
export const buildBudget = (schemeKey: string, year: number, amountFen: number) =>
  appropriate(
    { id: 'f'.repeat(24), name: '钱管家' },
    { submissionId: randomUUID(), schemeKey, year, amountFen, document: '深盐财〔2026〕1 号' },
  )
