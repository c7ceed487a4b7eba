import { Problem } from '../../http/problem.ts'
import { sealedByPseudonyms } from '../reports/sealed/sealed-reports.ts'

/** The report of a pseudonym. */
export const reportIdOf = async (pseudonym: string): Promise<string> => {
  const [found] = await sealedByPseudonyms([pseudonym])
  if (!found) throw new Problem('not_found')
  return found.reportId
}
