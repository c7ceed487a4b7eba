/** What browsers have and jsdom lacks. Screens in tests are as wide as `window.innerWidth` says (1024). */
import { TextDecoder, TextEncoder } from 'node:util'

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

Object.assign(globalThis, { TextEncoder, TextDecoder, ResizeObserver: NoObserver })
Object.assign(window, { matchMedia: query, scrollTo: () => undefined })
Element.prototype.scrollIntoView = () => undefined
const computed = window.getComputedStyle
window.getComputedStyle = (element) => computed(element)
