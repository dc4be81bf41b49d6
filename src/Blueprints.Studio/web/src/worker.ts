/** The library in a worker, so that typing never waits for it. One question at a time, in order. */
type Question = { id: number; ask: string; args: (string | number)[] };

const ready = (async () => {
  const address = new URL('_framework/dotnet.js', self.location.href).href;
  const { dotnet } = await import(address);
  const { getAssemblyExports, getConfig } = await dotnet.create();
  const exports = await getAssemblyExports(getConfig().mainAssemblyName);
  return exports.Blueprints.Studio.Studio as Record<string, (...args: (string | number)[]) => string>;
})();

ready.then(() => self.postMessage({ id: 0 }), (error) => self.postMessage({ id: 0, error: String(error) }));

// Not self.onmessage: where that is set, the runtime takes the worker for one of its own, and waits to be told to start.
addEventListener('message', async (event: MessageEvent<Question>) => {
  const { id, ask, args } = event.data;
  try {
    const studio = await ready;
    self.postMessage({ id, answer: studio[ask](...args) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
});
