const { TestEnvironment } = require('jest-environment-jsdom')

const borrowed = [
  'Request',
  'Response',
  'Headers',
  'ReadableStream',
  'fetch',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
]

/** jsdom with what every browser has and jsdom lacks, borrowed from Node. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    for (const name of borrowed) this.global[name] = globalThis[name]
  }
}
