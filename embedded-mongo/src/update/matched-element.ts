import { compileFilter } from '../match/compile-filter.ts'
import { isElementDocument } from '../match/value-tests.ts'
import { isDocument, isOperatorDocument, type Document, type Value } from '../values/value.ts'

type Condition = { path: string; condition: Value }

const conditionsOn = (path: string, filter: Document): Condition[] =>
  Object.entries(filter).flatMap(([name, condition]) => {
    if ((name === '$and' || name === '$or') && Array.isArray(condition)) {
      return condition.filter(isDocument).flatMap((branch) => conditionsOn(path, branch))
    }
    return name === path || name.startsWith(`${path}.`) ? [{ path: name, condition }] : []
  })

const elementMatches = (arrayPath: string, { path, condition }: Condition): ((element: Value) => boolean) => {
  if (path !== arrayPath) {
    const inner = compileFilter({ [path.slice(arrayPath.length + 1)]: condition })
    return (element) => isElementDocument(element) && inner(element)
  }
  const matches = compileFilter({ element: condition })
  const wantsArray = isOperatorDocument(condition) && '$elemMatch' in condition
  return (element) => matches({ element: wantsArray ? [element] : element })
}

/** Which element the filter matched: one that meets all its conditions if there is such, else the first to meet any. */
export const matchedElement = (filter: Document, arrayPath: string, array: readonly Value[]): number => {
  const tests = conditionsOn(arrayPath, filter).map((condition) => elementMatches(arrayPath, condition))
  if (!tests.length) return -1
  const byAll = array.findIndex((element) => tests.every((test) => test(element)))
  if (byAll >= 0) return byAll
  return Math.max(-1, ...tests.slice(0, 1).map((test) => array.findIndex(test)))
}
