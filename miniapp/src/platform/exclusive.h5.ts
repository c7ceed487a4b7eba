/** Runs `work` while no other tab of this browser runs the same; where locks are unknown, at once. */
export const exclusively = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  typeof navigator !== 'undefined' && 'locks' in navigator
    ? navigator.locks.request(name, work).then((done) => done)
    : work()
