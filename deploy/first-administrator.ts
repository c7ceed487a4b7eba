import { randomBytes } from 'node:crypto'
import { NewStaff } from '@huisheng/contract'
import { openDatabase } from '../api/src/database.ts'
import { addStaff } from '../api/src/features/accounts/add-staff.ts'

/** Adds an administrator, under the server's own settings, to an installation that has nobody to add one. */
const [userName, name, phone] = process.argv.slice(2)
const password = randomBytes(12).toString('base64url')
const administrator = NewStaff.safeParse({ userName, name, phone, role: 'admin', password })
if (!administrator.success) {
  process.stderr.write('Usage: first-administrator.ts <user name> <name> <phone>\n')
  process.exit(2)
}
const database = await openDatabase()
try {
  await addStaff(administrator.data)
  process.stdout.write(`${userName} signs in at /console/ with ${password} and should change it there.\n`)
} catch (error) {
  process.exitCode = 1
  process.stderr.write(`Not added: ${error instanceof Error ? error.message : error}\n`)
} finally {
  await database.close()
}
