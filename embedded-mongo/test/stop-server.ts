import { rm } from 'node:fs/promises'
import { testServerKey, type TestServer } from './start-server.ts'

const stopServer = async () => {
  const server = Reflect.get(globalThis, testServerKey) as TestServer | undefined
  if (!server) return
  await server.stop()
  await rm(server.folder, { recursive: true, force: true })
}

export default stopServer
