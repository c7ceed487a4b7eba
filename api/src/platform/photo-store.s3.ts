import { AwsClient } from 'aws4fetch'
import { createHash } from 'node:crypto'
import { log } from './log.ts'
import { StoreUnavailable } from './photo-store.errors.ts'
import type { PhotoStore } from './photo-store.ts'

type Settings = {
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
  /** How long one try may take. */
  timeoutMs?: number
}

/** Photos in a bucket of an S3-compatible store, addressed by path. Each failure is tried twice more. */
export const s3PhotoStore = ({
  endpoint,
  bucket,
  region,
  accessKey,
  secretKey,
  timeoutMs = 20_000,
}: Settings): PhotoStore => {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 2,
    initRetryMs: 100,
  })
  const call = async (method: 'PUT' | 'GET' | 'DELETE', key: string, body?: Buffer) => {
    const response = await send(method, key, body)
    if (response.ok) return response
    const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]
    if (response.status === 404 && code !== 'NoSuchBucket') return null
    log.error({ method, status: response.status, code }, 'the photo store refused')
    throw new StoreUnavailable(`${method} answered ${response.status} ${code ?? ''}`)
  }
  const send = async (method: string, key: string, body?: Buffer) => {
    try {
      return await client.fetch(`${endpoint.replace(/\/$/, '')}/${bucket}/${key}`, {
        method,
        headers: {
          'X-Amz-Content-Sha256': createHash('sha256')
            .update(body ?? '')
            .digest('hex'),
          ...(body && { 'Content-Type': key.endsWith('.jpg') ? 'image/jpeg' : 'application/octet-stream' }),
        },
        body: body && new Uint8Array(body),
        signal: AbortSignal.timeout(timeoutMs),
      })
    } catch (error) {
      log.error({ method, err: error }, 'the photo store did not answer')
      throw new StoreUnavailable(`${method} got no answer`)
    }
  }
  return {
    put: async (key, bytes) => {
      if (!(await call('PUT', key, bytes))) throw new StoreUnavailable('PUT answered 404')
    },
    get: async (key) => {
      const response = await call('GET', key)
      return response && Buffer.from(await response.arrayBuffer())
    },
    remove: async (key) => {
      await call('DELETE', key)
    },
  }
}
