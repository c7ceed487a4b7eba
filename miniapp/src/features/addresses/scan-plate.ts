import type { PlateView } from '@huisheng/contract'
import { api } from '../../api/client'
import { scanCode } from '../../platform/scan'
import { ensurePrivacy } from '../../state/privacy'
import { plateTokenFrom } from './plate-token'

/** The dwelling whose plate was just scanned; null where the person turned back. Throws words for the page. */
export const scanPlate = async (): Promise<PlateView | null> => {
  if (!(await ensurePrivacy())) return null
  const read = await scanCode()
  if (read === null) throw new Error('没有读到门牌码，请对准再试，或按地址查找')
  const plate = plateTokenFrom(read)
  if (!plate) throw new Error('这不是房屋的门牌码，请按地址查找')
  return api.addresses.plate({ params: { plate } })
}
