const shanghai = { timeZone: 'Asia/Shanghai', hour12: false } as const

export const momentWords = (at: Date | string) => new Date(at).toLocaleString('zh-CN', shanghai)
export const dayWords = (day: string | null) => day ?? '至今'
export const sizeWords = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
