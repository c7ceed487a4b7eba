import { resolve } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { PartsList } from './parts-list'

const isWeapp = process.env.TARO_ENV === 'weapp'
const apiOrigin = process.env.API_BASE ?? (isWeapp ? 'https://api.example.test' : '')

const isContract = (file: string) => /[\\/]contract[\\/]src[\\/]/.test(file)
const isZod = (file: string) => /[\\/]node_modules[\\/]zod[\\/]/.test(file)

const config: UserConfigExport<'webpack5'> = {
  projectName: 'huisheng',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: isWeapp ? [resolve(__dirname, 'aria-plugin.ts')] : [],
  defineConstants: {
    API_ORIGIN: JSON.stringify(apiOrigin),
    TILE_URL: JSON.stringify(process.env.TILE_URL ?? ''),
  },
  copy: {
    patterns: isWeapp ? [{ from: 'src/assets/', to: 'dist/weapp/assets/' }] : [{ from: 'src/web/', to: 'dist/h5/' }],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: process.env.TARO_CACHE === '1' },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [isContract, isZod] },
    // Each class is written once: in which order the files of the packages are joined makes no difference.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: '/m/',
    staticDirectory: 'static',
    router: { mode: 'browser', basename: '/m' },
    // Not zod: the polyfills put into each of its files would keep its forty languages from being shaken off.
    compile: { include: [isContract] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    devServer: {
      port: 5910,
      open: false,
      proxy: [{ context: ['/api'], target: process.env.API_PROXY ?? 'http://127.0.0.1:3000' }],
    },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
    webpackChain(chain) {
      // Without this every page repeats zod, core-js and the components it uses.
      chain.plugin('parts-list').use(PartsList)
      chain.optimization.splitChunks({ chunks: 'all', minSize: 20000 })
    },
  },
}

export default defineConfig<'webpack5'>((merge) => merge({}, config))
