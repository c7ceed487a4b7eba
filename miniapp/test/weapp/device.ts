type Callbacks = { success?: (result: unknown) => void; fail?: (error: unknown) => void }

const files = () => {
  const kept = new Set<string>()
  return {
    kept,
    manager: {
      saveFile: ({ filePath, success }: { filePath: string } & Callbacks) => {
        kept.add(filePath)
        success?.({ savedFilePath: filePath })
      },
      access: ({ path, success, fail }: { path: string } & Callbacks) =>
        kept.has(path) ? success?.({}) : fail?.({ errMsg: 'access:fail no such file' }),
      unlink: ({ filePath, success }: { filePath: string } & Callbacks) => {
        kept.delete(filePath)
        success?.({})
      },
      mkdirSync: () => undefined,
      copyFileSync: (_from: string, to: string) => void kept.add(to),
      rmdirSync: (folder: string) =>
        [...kept].filter((path) => path.startsWith(folder)).forEach((path) => kept.delete(path)),
    },
  }
}

/** A telephone: its storage and files stay when the app is closed and opened again. */
export const newDevice = () => ({ storage: new Map<string, unknown>(), files: files() })
export type Device = ReturnType<typeof newDevice>

const screen = { windowWidth: 390, windowHeight: 844, pixelRatio: 3 }

/** What every WeChat offers without asking. */
export const deviceApi = ({ storage, files }: Device) => ({
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getSystemInfoSync: () => ({ SDKVersion: '3.6.0', platform: 'devtools', ...screen, theme: 'light' }),
  getWindowInfo: () => ({ ...screen, statusBarHeight: 47, safeArea: { top: 47, bottom: 810 } }),
  getAppBaseInfo: () => ({ SDKVersion: '3.6.0', theme: 'light', language: 'zh_CN' }),
  getDeviceInfo: () => ({ platform: 'devtools', system: 'iOS 17' }),
  getSystemSetting: () => ({ locationEnabled: true }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
  getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
  getMenuButtonBoundingClientRect: () => ({ top: 51, height: 32, width: 87, right: 383, left: 296, bottom: 83 }),
  canIUse: () => true,
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
  removeStorageSync: (key: string) => void storage.delete(key),
  getFileSystemManager: () => files.manager,
  getPrivacySetting: ({ success }: Callbacks) => success?.({ needAuthorization: false }),
  onNetworkStatusChange: () => undefined,
  getNetworkType: ({ success }: Callbacks) => success?.({ networkType: 'wifi' }),
  nextTick: (work: () => void) => setTimeout(work, 0),
})
