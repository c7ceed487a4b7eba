import { chooseFiles } from './choose-files'
import { fitSheet } from './fit-sheet'
import { readBytes } from './read-bytes.h5'
import { sendFile } from './send-file.h5'
import type { ChooseSheet } from './sheet-box.types'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Read at once: a browser refuses a file that was saved again after it was chosen. */
export const chooseSheet: ChooseSheet = async () => {
  const [file] = await chooseFiles({ accept: `.xlsx,${type}`, many: false })
  if (!file) return null
  fitSheet(file)
  const blob = new Blob([await readBytes(file)], { type })
  return { name: file.name, bytes: file.size, send: (to) => sendFile(blob, file.name, to) }
}
