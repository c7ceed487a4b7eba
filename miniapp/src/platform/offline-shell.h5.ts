/** Keeps the app on the device, so that it opens without a network too; only where the address is a safe one. */
export const keepShell = async () => {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/m/shell.js')
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage('keep')
}
