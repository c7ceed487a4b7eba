/** A mini-program has no second tab. */
export const exclusively = <T>(_name: string, work: () => Promise<T>): Promise<T> => work()
