import { join } from 'node:path'
import { env, type Env } from '../env.ts'
import { localPhotoStore } from './photo-store.local.ts'
import { s3PhotoStore } from './photo-store.s3.ts'

/** Where the bytes of photos (`….jpg`) and of sealed papers (`….sealed`) lie. `put` returns once they would survive a power cut; `remove` is safe to repeat. */
export type PhotoStore = {
  put: (key: string, bytes: Buffer) => Promise<void>
  /** Null where there is nothing under the key. */
  get: (key: string) => Promise<Buffer | null>
  remove: (key: string) => Promise<void>
}

/** An S3-compatible store where `S3_ENDPOINT` is set, else a folder. */
export const choosePhotoStore = (settings: Env): PhotoStore =>
  settings.S3_ENDPOINT
    ? s3PhotoStore({
        endpoint: settings.S3_ENDPOINT,
        bucket: settings.S3_BUCKET,
        region: settings.S3_REGION,
        accessKey: settings.S3_ACCESS_KEY ?? '',
        secretKey: settings.S3_SECRET_KEY ?? '',
      })
    : localPhotoStore(join(settings.DATA_FOLDER, 'photos'))

/** The one store in use. A test that needs another sets `store`. */
export const photoFiles = { store: choosePhotoStore(env) }
