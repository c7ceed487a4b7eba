/** WeChat reloads no page, and all it stores outlives the app: here nothing is remembered beyond memory. */
export const rememberInTab = (_key: string, _value: unknown) => undefined
export const forgetInTab = (_key: string) => undefined
export const recallInTab = <T>(_key: string): T | null => null
