/** Work that happens beside the requests. Each is safe to repeat and safe to run in several processes at once. */
export type Job = { name: string; every: `${number} ${'seconds' | 'minutes' | 'hours'}`; run: () => Promise<void> }
