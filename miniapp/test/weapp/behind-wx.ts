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
  request: async ({ method, url, data }: Options) => {
    const body: unknown = typeof data === 'string' ? JSON.parse(data) : data
    const answer = await failing(city.answer(String(method), String(url), body))
    return { statusCode: answer.status, data: answer.data, header: {} }
  },
  uploadFile: async ({ url }: Options) => {
    const answer = await failing(city.answer('POST', String(url), undefined))
    return { statusCode: answer.status, data: JSON.stringify(answer.data), header: {} }
  },
})
