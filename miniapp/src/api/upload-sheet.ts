import { filings, FilingView } from '@huisheng/contract'
import type { ChosenSheet } from '../platform/sheet-box.types'
import { uploadFile } from './upload-file'

export const uploadSheet = async (
  organisationId: string,
  sheet: ChosenSheet,
  onProgress: (percent: number) => void,
): Promise<FilingView> =>
  FilingView.parse(await uploadFile(filings.upload, (to) => sheet.send(to), onProgress, { organisationId }))
