/** Keeps the document in the browser, so that nothing is lost when the page is closed. */
export type Kept = { text: string; name: string };

function base(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('blueprints', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('documents');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

export async function keep(document: Kept): Promise<void> {
  const db = await base();
  const change = db.transaction('documents', 'readwrite');
  change.objectStore('documents').put(document, 'last');
  await new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error);
  });
  db.close();
}

export async function kept(): Promise<Kept | undefined> {
  const db = await base();
  const asked = db.transaction('documents').objectStore('documents').get('last');
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result as Kept | undefined);
    asked.onerror = () => reject(asked.error);
  });
}
