import { device } from '../stubs/taro'

/** The one way photos go up on the web, led to the server behind the test. */
export class FakeXhr {
  upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number; total: number }) => void } = {}
  onload?: () => void
  onerror?: () => void
  status = 0
  responseText = ''
  private url = ''
  open(_method: string, url: string) {
    this.url = url
  }
  setRequestHeader() {
    return undefined
  }
  send() {
    this.upload.onprogress?.({ lengthComputable: true, loaded: 50, total: 100 })
    device.answer('POST', this.url, undefined).then(
      ({ status, data }) => {
        this.status = status
        this.responseText = JSON.stringify(data)
        this.onload?.()
      },
      () => this.onerror?.(),
    )
  }
}
