import { startEmbeddedMongo } from '@huisheng/embedded-mongo'
import mongoose from 'mongoose'
import { join } from 'node:path'
import { env } from './env.ts'
import { ensureKeys } from './platform/ensure-keys.ts'

mongoose.set('strictQuery', true)
mongoose.set('sanitizeFilter', false)
mongoose.set('autoIndex', false)

/** Connects to MONGODB_URI, or starts the embedded server in the data folder. Indexes and keys are there when it returns. */
export const openDatabase = async () => {
  const embedded = env.MONGODB_URI ? null : await startEmbeddedMongo({ folder: join(env.DATA_FOLDER, 'mongo') })
  await mongoose.connect(env.MONGODB_URI ?? embedded!.uri, {
    dbName: env.MONGODB_DATABASE,
    maxPoolSize: 50,
    serverSelectionTimeoutMS: 10_000,
    writeConcern: { w: 'majority' },
  })
  await ensureIndexes()
  await ensureKeys()
  return {
    close: async () => {
      await mongoose.disconnect()
      await embedded?.stop()
    },
  }
}

/** Creates what is missing, one model after the other: some engines refuse parallel builds. */
export const ensureIndexes = async () => {
  for (const model of Object.values(mongoose.models)) await model.createIndexes()
}

export const databaseReady = async () => {
  await mongoose.connection.db!.command({ ping: 1 })
}
