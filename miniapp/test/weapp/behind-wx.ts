import type { fakeCity } from '../fake/city'
import { NoAnswer } from '../fake/fake-api'
import type { Options, Overrides } from './fake-wx'

type City = ReturnType<typeof fakeCity>

const failing = async (work: Promise<{ status: number; data: unknown }>) => {
  try {
    return await work
  } catch (error) {
    throw error instanceof NoAnswer ? { errMsg: 'request:fail' } : error
  }
}

/** A server behind `wx.request` and `wx.uploadFile`. */
export const behindWx = (city: City): Overrides => ({
  request: async ({ method, url, data, dataType }: Options) => {
    const body: unknown = typeof data === 'string' ? JSON.parse(data) : data
    const answer = await failing(city.answer(String(method), String(url), body))
    const read = dataType === 'text' ? JSON.stringify(answer.data) : answer.data
    return { statusCode: answer.status, data: read, header: {} }
  },
  uploadFile: async ({ url }: Options) => {
    const answer = await failing(city.answer('POST', String(url), undefined))
    return { statusCode: answer.status, data: JSON.stringify(answer.data), header: {} }
  },
})
