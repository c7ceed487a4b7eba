/** What browsers have and jsdom lacks. Screens in tests are as wide as `window.innerWidth` says (1024). */
const query = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    onchange: null,
    matches:
      Number(/min-width:\s*([\d.]+)px/.exec(media)?.[1] ?? 0) <= window.innerWidth && !media.includes('max-width'),
    addListener: () => undefined,
    removeListener: () => undefined,
  })

class NoObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** Enough of a channel to defer work by it, without holding the process open as Node's own does. */
class Channel {
  port1 = { onmessage: null as (() => void) | null }
  port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.()) }
}

Object.assign(globalThis, { ResizeObserver: NoObserver, MessageChannel: Channel })
Object.assign(window, { matchMedia: query, scrollTo: () => undefined })
Element.prototype.scrollIntoView = () => undefined
const computed = window.getComputedStyle
window.getComputedStyle = (element) => computed(element)
Object.assign(URL, { createObjectURL: () => 'blob:chosen', revokeObjectURL: () => undefined })
/** jsdom lays nothing out, and reads every style sheet anew for each element asked about: keep Ant Design's from it. */
Object.defineProperty(HTMLStyleElement.prototype, 'innerHTML', { get: () => '', set: () => undefined })
