// Keeping the collection in the browser: one file in IndexedDB, which every engine has, in private windows too.
const DATABASE = 'khabar';
const STORE = 'collections';
/** There is one. */
const KEY = 'kept';

/** @returns {Promise<IDBDatabase>} */
function database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('another tab of this page is in the way. Close it and try again.'));
  });
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
async function inStore(mode, work) {
  const open = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = open.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      // Written is what the whole transaction wrote: a full disk shows only then.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    open.close();
  }
}

/** @param {Blob} file */
export async function keep(file) {
  try {
    await inStore('readwrite', (store) => store.put(file, KEY));
  } catch (error) {
    const why = /** @type {Error} */ (error)?.name === 'QuotaExceededError' ? 'there is not enough room for it' : String(/** @type {Error} */ (error)?.message);
    throw new Error(`The collection could not be kept on this device: ${why}. Save it as a file instead.`);
  }
}

/** @returns {Promise<Blob | undefined>} */
export async function kept() {
  const file = await inStore('readonly', (store) => store.get(KEY));
  return file instanceof Blob ? file : undefined;
}

export async function forget() {
  await inStore('readwrite', (store) => store.delete(KEY));
}
