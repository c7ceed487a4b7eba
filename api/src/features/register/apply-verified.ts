import { keepVerification } from './keep-verification.ts'
import { knowPeople } from './know-people.ts'
import { raiseLeads } from './leads/raise-leads.ts'
import { lineUp, readTelling, tellEntries, tellRecord } from './tell-dwelling.ts'
import type { VerifiedFacts } from './verified-facts.ts'

/**
 * Brings a verified declaration into the register. Safe to repeat, also after it stopped in the middle, and beside
 * others on the same dwelling: people first, then the verification itself, then everything that follows from it.
 */
export const applyVerified = async (facts: VerifiedFacts): Promise<void> => {
  const steps = applying(facts)
  while (!(await steps.next()).done);
}

/** The same step by step: between any two of them the process may die. */
export async function* applying(facts: VerifiedFacts) {
  const personIds = await knowPeople(facts)
  yield
  await keepVerification(facts, personIds)
  yield
  await lineUp(facts.dwelling, facts.declarationId)
  yield
  const telling = await readTelling(facts.dwelling.id)
  await tellEntries(facts.dwelling, telling)
  yield
  await tellRecord(facts.dwelling, telling)
  yield
  await raiseLeads(facts.dwelling.id)
}
