export const readOnline = async () => navigator.onLine
export const onOnlineChange = (listener: (online: boolean) => void) => {
  addEventListener('online', () => listener(true))
  addEventListener('offline', () => listener(false))
}
