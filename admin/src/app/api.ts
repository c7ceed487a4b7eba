import {
  AddressImport,
  type Client,
  contract,
  createClient,
  type Input,
  pathOf,
  PhotoView,
  ResultFindings,
  type Route,
} from '@huisheng/contract'
import { createContext, useContext } from 'react'
import type { FileAnswer, Request } from './with-session'

type Ask = (request: Request) => Promise<unknown>
type SheetQuery = Input<typeof contract.addresses.importSheet>['query']

/** What goes beside the JSON routes: files up, files down. */
type Files = {
  uploadPhoto: (file: File) => Promise<PhotoView>
  importAddressSheet: (file: File, query: SheetQuery) => Promise<AddressImport>
  importPaymentResults: (file: File, batchId: string) => Promise<ResultFindings>
  readFile: (path: string, onBytes?: (received: number) => void) => Promise<FileAnswer>
}
export type Api = Client<typeof contract> & Files

type Extra = { query?: Record<string, unknown>; params?: Record<string, string> }

const send = (ask: Ask, route: Route, file: File, { query, params }: Extra = {}) => {
  const body = new FormData()
  body.append(route.upload ?? 'file', file)
  return ask({ method: route.method, path: pathOf(route, params), query, body })
}

const filesOf = (ask: Ask): Files => ({
  uploadPhoto: async (file) => PhotoView.parse(await send(ask, contract.photos.upload, file)),
  importAddressSheet: async (file, query) =>
    AddressImport.parse(await send(ask, contract.addresses.importSheet, file, { query })),
  importPaymentResults: async (file, batchId) =>
    ResultFindings.parse(await send(ask, contract.payments.importResults, file, { params: { batchId } })),
  readFile: async (path, onBytes) => (await ask({ method: 'GET', path, file: true, onBytes })) as FileAnswer,
})

export const createApi = (ask: Ask): Api => ({ ...createClient(contract, ask), ...filesOf(ask) })

export const ApiContext = createContext<Api | null>(null)

export const useApi = (): Api => {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi outside of App')
  return api
}
