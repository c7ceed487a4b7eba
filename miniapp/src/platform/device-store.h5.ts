const name = 'huisheng'
const room = 'photos'

const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(room)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })

const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(room, mode)
      const request = work(transaction.objectStore(room))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

/** Bytes, not a Blob: some browsers lose Blobs kept in IndexedDB when the page is closed. */
export type KeptFile = { bytes: ArrayBuffer; type: string }

export const keepFile = (key: string, file: KeptFile) => run('readwrite', (store) => store.put(file, key))
export const keptFile = (key: string): Promise<KeptFile | undefined> => run('readonly', (store) => store.get(key))
export const dropFile = (key: string) => run('readwrite', (store) => store.delete(key))
