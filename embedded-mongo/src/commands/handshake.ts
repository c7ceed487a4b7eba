import { hostname } from 'node:os'
import type { Handler, Handlers } from './handler.ts'

const version = '7.0.0'
const host = `${hostname()}:27017`

/** A replica set of one: that is what drivers want for transactions and retryable writes. */
const hello: Handler = () => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  secondary: false,
  setName: 'embedded',
  setVersion: 1,
  hosts: [host],
  primary: host,
  me: host,
  maxBsonObjectSize: 16 * 1024 * 1024,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
})

const buildInfo: Handler = () => ({
  version,
  versionArray: version.split('.').map(Number),
  gitVersion: 'embedded',
  modules: [],
  maxBsonObjectSize: 16 * 1024 * 1024,
  bits: 64,
  debug: false,
  storageEngines: ['lmdb'],
})

export const handshakeCommands: Handlers = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: () => ({}),
  buildInfo,
  buildinfo: buildInfo,
  connectionStatus: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
}
