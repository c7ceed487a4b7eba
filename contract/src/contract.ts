import { accounts } from './accounts.ts'
import { addresses } from './addresses.ts'
import { audit } from './audit.ts'
import { attachments } from './attachments.ts'
import { declarations } from './declarations.ts'
import { filings } from './filings.ts'
import { organisations } from './organisations.ts'
import { privacy } from './privacy.ts'
import { register } from './register.ts'
import { areas } from './areas.ts'
import { catalogue } from './catalogue.ts'
import { clocks } from './clocks.ts'
import { notices } from './notices.ts'
import { photos } from './photos.ts'
import { reports } from './reports.ts'
import { routing } from './routing.ts'
import { staffing } from './staffing.ts'
import { ledger } from './ledger.ts'
import { payments } from './payments.ts'
import { rewards } from './rewards.ts'
import { schemes } from './schemes.ts'
import { tipOffs } from './tip-offs.ts'
import { vault } from './vault.ts'

/** The whole public promise, by noun. Served below `/api/v1`. */
export const contract = {
  areas,
  accounts,
  audit,
  staffing,
  clocks,
  catalogue,
  routing,
  photos,
  notices,
  reports,
  attachments,
  addresses,
  organisations,
  register,
  declarations,
  filings,
  vault,
  tipOffs,
  schemes,
  ledger,
  rewards,
  payments,
  privacy,
}
export const apiBase = '/api/v1'
