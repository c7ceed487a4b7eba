import { KinDeclaration } from './kin.model.ts'

type Marks = { phoneHashes: readonly string[]; documentHashes: readonly string[] }

/** Whether a member of staff has declared somebody with this phone or document. Answers yes or no, never whose. */
export const isDeclaredKin = async ({ phoneHashes, documentHashes }: Marks) => {
  const found = await KinDeclaration.exists({
    $or: [
      { 'persons.phoneHash': { $in: [...phoneHashes] } },
      { 'persons.documentHashes': { $in: [...documentHashes] } },
    ],
  })
  return found !== null
}
