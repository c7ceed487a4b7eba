type Hands = (reportId: string) => Promise<string[]>

const ways: Hands[] = []

/** Hands in who else has to do with a tip-off beyond handling it, such as those who review its reward. Called at start. */
export const alsoOnTheCase = (hands: Hands) => void ways.push(hands)

export const othersOnTheCase = async (reportId: string): Promise<string[]> =>
  (await Promise.all(ways.map((hands) => hands(reportId)))).flat()
