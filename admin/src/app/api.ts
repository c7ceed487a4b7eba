import { type Client, contract, createClient, PhotoView, type Send } from '@huisheng/contract'
import { createContext, useContext } from 'react'

export type Api = Client<typeof contract> & { uploadPhoto: (file: File) => Promise<PhotoView> }

const uploadPhoto = (send: Send) => async (file: File) => {
  const { method, path, upload } = contract.photos.upload
  const body = new FormData()
  body.append(upload, file)
  return PhotoView.parse(await send({ method, path, body }))
}

export const createApi = (send: Send): Api => ({ ...createClient(contract, send), uploadPhoto: uploadPhoto(send) })

export const ApiContext = createContext<Api | null>(null)

export const useApi = (): Api => {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi outside of App')
  return api
}
