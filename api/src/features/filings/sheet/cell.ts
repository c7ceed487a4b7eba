import type { SheetValue } from '../../../platform/sheet-cells.ts'

export type CellFault = 'formula' | 'error' | 'boolean' | 'digits_lost'
/** What a cell says. `hidden`: it held characters that do not show. */
export type CellText = { text: string; hidden: boolean; fault: CellFault | null }

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Surrogate}\u00a0\u3000]/gu
const errorValue = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/
const shortened = /^\d([.,]\d+)?e\+?\d{2}$/i
/** A spreadsheet keeps fifteen digits of a number: what is longer was spoilt before it was saved. */
const mostExact = 1e15

const plain = (text: string, fault: CellFault | null = null): CellText => ({ text, hidden: false, fault })

/** The words of a cell without what does not show. Whole numbers are written out, days as 2026-01-01. */
export const textOf = (value: SheetValue): CellText => {
  if (value === null) return nothing
  if (typeof value === 'string') return textOfString(value)
  if (typeof value === 'boolean') return plain('', 'boolean')
  if (typeof value === 'number') return textOfNumber(value)
  return Number.isNaN(value.getTime()) ? plain('', 'error') : plain(value.toISOString().slice(0, 10))
}

/** Most cells: nothing to take out, and no look of a fault. */
const clean = /^[\w\u4e00-\u9fff][\w\u4e00-\u9fff-]*$/
const nothing = plain('')

const textOfString = (written: string): CellText => {
  if (written === '') return nothing
  if (clean.test(written) && !shortened.test(written)) return { text: written, hidden: false, fault: null }
  const text = written
    .replace(invisible, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .normalize('NFC')
    .trim()
  return { text, hidden: /[\p{Cf}\p{Co}\p{Surrogate}]/u.test(written), fault: faultOf(text) }
}

const faultOf = (text: string): CellFault | null => {
  if (errorValue.test(text)) return 'error'
  if (shortened.test(text)) return 'digits_lost'
  return /^[=@]/.test(text) ? 'formula' : null
}

const textOfNumber = (value: number): CellText => {
  if (!Number.isFinite(value)) return plain('', 'error')
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(value)
  return plain(text, Math.abs(value) >= mostExact ? 'digits_lost' : null)
}
