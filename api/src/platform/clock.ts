/** The one source of the time. A test that needs another moment sets `now`. */
export const clock = { now: () => new Date() }
