/** No answer came: the network is down, too slow, or the server cannot be reached. */
export class OfflineError extends Error {
  override name = 'OfflineError'
  constructor() {
    super('网络不通，请检查网络后重试')
  }
}
