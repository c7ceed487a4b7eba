import { accounts } from './accounts.ts'
import { areas } from './areas.ts'
import { catalogue } from './catalogue.ts'
import { clocks } from './clocks.ts'
import { notices } from './notices.ts'
import { photos } from './photos.ts'
import { reports } from './reports.ts'

/** The whole public promise, by noun. Served below `/api/v1`. */
export const contract = { accounts, areas, clocks, catalogue, photos, notices, reports }
export const apiBase = '/api/v1'
