type Kind = 'grid' | 'leader' | 'desk' | 'check'

/** 海涛第三网格 → 海涛第三网格员: what a queue of an area is called. */
export const queueName = (kind: Kind, areaName: string) => {
  if (kind === 'desk') return `${areaName}派遣台`
  if (kind === 'check') return `${areaName}核查组`
  const post = kind === 'grid' ? '网格员' : '网格长'
  return `${areaName.replace(/网格$/, '')}${post}`
}
