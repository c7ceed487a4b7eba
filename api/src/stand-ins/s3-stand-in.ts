import { createHmac, createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Settings = { bucket: string; region: string; accessKey: string; secretKey: string }
type Failure = { status: number; code: string }

const fifteenMinutes = 15 * 60_000
const failures = {
  NoSuchKey: 404,
  NoSuchBucket: 404,
  AccessDenied: 403,
  InvalidAccessKeyId: 403,
  SignatureDoesNotMatch: 403,
  RequestTimeTooSkewed: 403,
  XAmzContentSHA256Mismatch: 400,
  MethodNotAllowed: 405,
} as const

/** A bucket in memory that speaks S3's PUT, GET and DELETE by path and checks each signature (AWS Signature V4). */
export const startS3StandIn = async (settings: Settings) => {
  const objects = new Map<string, Buffer>()
  const planned: (Failure | 'hang up')[] = []
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const failure = planned.shift()
    if (failure === 'hang up') return request.socket.destroy()
    if (failure) return refuse(response, failure)
    const code = refusalOf(settings, request, body)
    if (code) return refuse(response, { status: failures[code], code })
    act(objects, request, response, body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    /** What the next requests meet instead of an answer, one each. */
    failNext: (...next: (Failure | 'hang up')[]) => planned.push(...next),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const act = (objects: Map<string, Buffer>, request: IncomingMessage, response: ServerResponse, body: Buffer) => {
  const key = urlOf(request).pathname
  if (request.method === 'PUT') {
    objects.set(key, body)
    return response.writeHead(200, { ETag: `"${createHash('md5').update(body).digest('hex')}"` }).end()
  }
  if (request.method === 'DELETE') {
    objects.delete(key)
    return response.writeHead(204).end()
  }
  const object = objects.get(key)
  if (request.method !== 'GET') return refuse(response, { status: failures.MethodNotAllowed, code: 'MethodNotAllowed' })
  if (!object) return refuse(response, { status: failures.NoSuchKey, code: 'NoSuchKey' })
  return response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': object.length }).end(object)
}

const refuse = (response: ServerResponse, { status, code }: Failure) =>
  response
    .writeHead(status, { 'Content-Type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`)

const credentials =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/

const refusalOf = (settings: Settings, request: IncomingMessage, body: Buffer): keyof typeof failures | null => {
  const parts = credentials.exec(request.headers.authorization ?? '')
  if (!parts) return 'AccessDenied'
  const [, accessKey, day, region, signedHeaders, signature] = parts as unknown as string[]
  if (accessKey !== settings.accessKey || region !== settings.region) return 'InvalidAccessKeyId'
  const date = headerOf(request, 'x-amz-date')
  if (!date.startsWith(day!) || Math.abs(Date.now() - timeOf(date)) > fifteenMinutes) return 'RequestTimeTooSkewed'
  if (headerOf(request, 'x-amz-content-sha256') !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const expected = signatureFor(settings, request, { day: day!, date, signedHeaders: signedHeaders! })
  if (signature !== expected) return 'SignatureDoesNotMatch'
  return urlOf(request).pathname.startsWith(`/${settings.bucket}/`) ? null : 'NoSuchBucket'
}

type Signed = { day: string; date: string; signedHeaders: string }

/** The four steps of Signature V4: canonical request, string to sign, signing key, signature. */
const signatureFor = (
  { region, secretKey }: Settings,
  request: IncomingMessage,
  { day, date, signedHeaders }: Signed,
) => {
  const url = urlOf(request)
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')
  const headers = signedHeaders.split(';').map((name) => `${name}:${headerOf(request, name).trim()}\n`)
  const canonical = [
    request.method,
    url.pathname,
    query,
    headers.join(''),
    signedHeaders,
    headerOf(request, 'x-amz-content-sha256'),
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretKey}`)
  return hmac(key, toSign).toString('hex')
}

const urlOf = (request: IncomingMessage) => new URL(request.url ?? '/', 'http://stand-in')
const headerOf = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '')
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const timeOf = (date: string) =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
