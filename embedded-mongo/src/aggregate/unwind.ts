import { plainValueAt, withoutValueAt, withValueAt } from '../values/paths.ts'
import { asDocument, type Document, type Value } from '../values/value.ts'

export const unwind = (documents: Document[], operand: Value): Document[] => {
  const options = typeof operand === 'string' ? { path: operand } : asDocument(operand, '$unwind')
  const path = String(options.path).slice(1).split('.')
  const keepEmpty = Boolean(options.preserveNullAndEmptyArrays)
  const indexField = options.includeArrayIndex === undefined ? undefined : String(options.includeArrayIndex)
  const numbered = (document: Document, at: number | null): Document =>
    indexField === undefined ? document : withValueAt(document, indexField.split('.'), at)

  return documents.flatMap((document) => {
    const value = plainValueAt(document, path)
    if (Array.isArray(value) && value.length) {
      return value.map((item: Value, at) => numbered(withValueAt(document, path, item), at))
    }
    const isEmpty = value === null || value === undefined || Array.isArray(value)
    if (isEmpty && !keepEmpty) return []
    return [numbered(Array.isArray(value) ? withoutValueAt(document, path) : document, null)]
  })
}
