type Listener = () => Promise<void>

const listeners: Listener[] = []

/** For features that keep in memory who is active in which role: called after either has changed, before the answer. */
export const onStaffChange = (listener: Listener) => listeners.push(listener)

export const announceStaffChange = async () => {
  await Promise.all(listeners.map((listener) => listener()))
}
