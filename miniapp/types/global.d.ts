/// <reference types="@tarojs/taro" />
/// <reference types="@tarojs/components" />

declare module '*.scss'

declare const API_BASE: string
declare const TILE_URL: string
declare const SUBSCRIBE_TEMPLATES: string[]

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    NODE_ENV: 'development' | 'production' | 'test'
  }
}
