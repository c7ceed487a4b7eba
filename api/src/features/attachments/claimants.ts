type Present = (ids: string[]) => Promise<Set<string>>

const claimants = new Map<string, Present>()

/**
 * Called once by whoever claims papers under a noun: which of these things are there? Papers of a thing that was never
 * written, because the process ended in between, are then removed.
 */
export const registerClaimant = (noun: string, present: Present) => void claimants.set(noun, present)

export const claimantOf = (noun: string) => claimants.get(noun)
