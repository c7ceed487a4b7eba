import type { Compiler } from 'webpack'

/** Emits `parts.json`, the names of all scripts and styles of this build, for the service worker. */
export class PartsList {
  apply(compiler: Compiler) {
    compiler.hooks.thisCompilation.tap('PartsList', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'PartsList', stage }, () => {
        const parts = compilation.getAssets().filter(({ name }) => /^(js|css)\/.+\.(js|css)$/.test(name))
        const text = JSON.stringify(parts.map(({ name }) => name))
        compilation.emitAsset('parts.json', new compiler.webpack.sources.RawSource(text))
      })
    })
  }
}
