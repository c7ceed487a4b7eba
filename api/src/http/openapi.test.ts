import { Validator } from '@seriousme/openapi-schema-validator'
import { openApi } from './openapi.ts'

test('the document generated from the contract is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const result = await validator.validate(openApi() as Parameters<Validator['validate']>[0])
  expect(result.errors).toBeUndefined()
  expect(result.valid).toBe(true)
  expect(validator.version).toBe('3.1')
})

test('every route stands in it once, with its access', () => {
  const paths = openApi().paths as Record<string, Record<string, { operationId: string; security?: unknown }>>
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  expect(paths['/reports']!.post!.security).toEqual([{ accessToken: [] }])
  expect(paths['/catalogue']!.get!.security).toBeUndefined()
})
