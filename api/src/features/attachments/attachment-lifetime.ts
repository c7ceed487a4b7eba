/** What nothing shows is removed after so long. */
export const orphanHours = 24
/** Claiming ends an hour earlier, so that no claim meets the removal. */
export const claimableHours = orphanHours - 1

export const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000)
