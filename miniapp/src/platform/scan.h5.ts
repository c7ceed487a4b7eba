import { chooseFiles } from './choose-files'

type Detector = { detect: (image: ImageBitmap) => Promise<{ rawValue: string }[]> }
type DetectorMaker = new (options: { formats: string[] }) => Detector

const maker = () => (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector

/** Few browsers read codes; elsewhere the page offers typing the plate's number. */
export const canScan = typeof maker() === 'function'

/** Reads the code in a picture just taken; null where there is none. */
export const scanCode = async (): Promise<string | null> => {
  const Maker = maker()
  const [file] = Maker ? await chooseFiles({ accept: 'image/*', many: false, camera: true }) : []
  if (!Maker || !file) return null
  const [found] = await new Maker({ formats: ['qr_code'] }).detect(await createImageBitmap(file))
  return found?.rawValue ?? null
}
