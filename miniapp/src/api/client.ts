import { contract, createClient } from '@huisheng/contract'
import { send } from './send'

export const api = createClient(contract, send)
