import { deserialize, serialize } from 'node:v8'
import { IDBFactory } from 'fake-indexeddb'

// What a browser has and jsdom has not.
globalThis.structuredClone ??= ((value: unknown): unknown => deserialize(serialize(value))) as typeof structuredClone
globalThis.indexedDB = new IDBFactory()
URL.createObjectURL ??= () => 'blob:photo'
URL.revokeObjectURL ??= () => undefined
