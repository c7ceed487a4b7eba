import type { AddressForm } from '@huisheng/contract'
import { badField } from '../../http/problem.ts'
import { AddressFormRecord } from './address-form.model.ts'

const id = 'codes'
const defaults: AddressForm = {
  dwellingPattern: '^[0-9A-Za-z-]{6,40}$',
  buildingPattern: '^[0-9A-Za-z-]{6,40}$',
  source: '默认：6 至 40 位数字、字母或短横线。请按本市的楼栋和房屋编码规则修改。',
}

export const addressForm = async (): Promise<AddressForm> => {
  const record = await AddressFormRecord.findById(id).lean()
  if (!record) return defaults
  const { dwellingPattern, buildingPattern, source } = record
  return { dwellingPattern, buildingPattern, source }
}

export const setAddressForm = async (form: AddressForm): Promise<AddressForm> => {
  for (const field of ['dwellingPattern', 'buildingPattern'] as const)
    if (!isPattern(form[field])) throw badField(field, '这不是有效的正则表达式')
  await AddressFormRecord.updateOne({ _id: id }, { $set: form }, { upsert: true })
  return form
}

const isPattern = (text: string) => {
  try {
    return text.trim() !== '' && new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}
