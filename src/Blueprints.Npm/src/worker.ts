/** The library in a worker of a page, so that the page never waits for it. One document at a time, in order. */
import { load } from './index.js';
import type { RenderOptions } from './types.js';

interface Question {
  id: number;
  text: string;
  options: RenderOptions;
}

const scope = globalThis as unknown as { postMessage(answer: object): void; addEventListener(type: 'message', listener: (event: { data: Question }) => void): void };

load().then(() => scope.postMessage({ id: 0 }), (error) => scope.postMessage({ id: 0, error: String(error) }));

// Not onmessage: where that is set, the runtime takes the worker for one of its own, and waits to be told to start.
scope.addEventListener('message', async ({ data: { id, text, options } }) => {
  try {
    scope.postMessage({ id, rendering: (await load()).render(text, options) });
  } catch (error) {
    scope.postMessage({ id, error: String(error) });
  }
});
