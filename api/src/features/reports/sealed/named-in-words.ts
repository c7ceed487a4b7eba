import { staff as staffRoles } from '@huisheng/contract'
import { findStaff } from '../../accounts/find-staff.ts'

const shortestName = 2

/** Members of staff whose names stand in these words: a form has no way to pick them from a list. */
export const namedInWords = async (words: string): Promise<string[]> => {
  if (!words) return []
  const plain = withoutSpaces(words)
  const staff = (await Promise.all(staffRoles.map((role) => findStaff({ role })))).flat()
  return staff.flatMap(({ id, name }) => {
    const own = withoutSpaces(name)
    return own.length >= shortestName && plain.includes(own) ? [id] : []
  })
}

const withoutSpaces = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
