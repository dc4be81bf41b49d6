/** Keeps the document in the browser, so that nothing is lost when the page is closed. */
export type Kept = { text: string; name: string; tag?: string | null };

/** Where the one document of a page without a server is kept. */
const Last = 'last';

function base(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('blueprints', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('documents');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

export const keep = (document: Kept, key = Last): Promise<void> => change((store) => store.put(document, key));

export const forget = (key: string): Promise<void> => change((store) => store.delete(key));

async function change(what: (store: IDBObjectStore) => void): Promise<void> {
  const db = await base();
  const change = db.transaction('documents', 'readwrite');
  what(change.objectStore('documents'));
  await new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error);
  });
  db.close();
}

export async function kept(key = Last): Promise<Kept | undefined> {
  const db = await base();
  const asked = db.transaction('documents').objectStore('documents').get(key);
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result as Kept | undefined);
    asked.onerror = () => reject(asked.error);
  });
}
