/** The browser asks before it closes or reloads the page, in words of its own; answers how to stop asking. */
export const guardLeaving = (_words: string) => {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
