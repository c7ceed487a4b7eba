/// <reference types="@tarojs/taro" />
/// <reference types="@tarojs/components" />

declare module '*.scss'

/** Where the API lives; empty on the web, which shares its origin. */
declare const API_ORIGIN: string
/** A Leaflet tile template, or empty: then only our own outlines are drawn. */
declare const TILE_URL: string

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    NODE_ENV: 'development' | 'production' | 'test'
  }
}
