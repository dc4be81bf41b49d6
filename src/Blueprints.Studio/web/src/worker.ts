/** The library in a worker, so that typing never waits for it. One question at a time, in order. */
type Question = { id: number; ask: string; args: (string | number)[] };

/** Whether the page is served with a folder, whose files documents may use. */
const isServed = self.location.search === '?served';

/** What was read of the folder, until something changes there. */
const read = new Map<string, Uint8Array>();

/** Reads a file that a document uses; the library waits for it, which a worker may do. */
function readUsed(document: string, path: string): Uint8Array {
  const query = new URLSearchParams({ document, path }).toString();
  const known = read.get(query);
  if (known) return known;
  const request = new XMLHttpRequest();
  try {
    request.open('GET', `used?${query}`, false);
    request.responseType = 'arraybuffer';
    request.send();
  } catch {
    return new Uint8Array();
  }

  const answer = request.status === 200 ? new Uint8Array(request.response as ArrayBuffer) : new Uint8Array();
  read.set(query, answer);
  return answer;
}

const ready = (async () => {
  const address = new URL('_framework/dotnet.js', self.location.href).href;
  const { dotnet } = await import(address);
  const { getAssemblyExports, getConfig, setModuleImports } = await dotnet.create();
  const exports = await getAssemblyExports(getConfig().mainAssemblyName);
  if (isServed) {
    setModuleImports('files', { read: readUsed });
    exports.Blueprints.Studio.Studio.Serve();
  }

  return exports.Blueprints.Studio.Studio as Record<string, (...args: (string | number)[]) => string>;
})();

ready.then(() => self.postMessage({ id: 0 }), (error) => self.postMessage({ id: 0, error: String(error) }));

// Not self.onmessage: where that is set, the runtime takes the worker for one of its own, and waits to be told to start.
addEventListener('message', async (event: MessageEvent<Question>) => {
  const { id, ask, args } = event.data;
  try {
    const studio = await ready;
    if (ask === 'Forget') read.clear();
    self.postMessage({ id, answer: studio[ask](...args) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
});
