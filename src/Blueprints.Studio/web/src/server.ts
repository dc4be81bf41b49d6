/** The server that the page came from, where it is `blueprints studio`: documents of one folder, news of them, and drawings. */
import type { Language } from './words';

export const isServed = document.documentElement.hasAttribute('data-served');

/** The language that the server was told to speak; null where it was told none. */
export const servedLanguage = (document.documentElement.dataset.language ?? null) as Language | null;

export type Listing = { folder: string; key: string; isCut: boolean; documents: string[] };

/** A document as it lies in the folder. Lines of its text end in line feeds; whether they do there is kept beside it. */
export type Stored = { text: string; tag: string; hasReturns: boolean };

/** What has changed in the folder; null where more has than is listed. A file without a tag is gone. */
export type News = { path: string; tag: string | null }[] | null;

/** What the server refuses, in its own words; without a status where it can't be reached. */
export class Refusal extends Error {
  constructor(readonly status: number | null, message: string, readonly tag: string | null = null) {
    super(message);
  }
}

/** All of a path as one part of the address: browsers put parts such as `..` in order before they ask. */
const address = (path: string) => `files/${encodeURIComponent(path)}`;

async function ask(target: string, language: Language, request: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(target, { ...request, headers: { 'Accept-Language': language, ...request.headers } });
  } catch {
    throw new Refusal(null, '');
  }

  if (response.ok || response.status === 304) return response;
  throw new Refusal(response.status, (await response.text()).trim(), response.headers.get('ETag'));
}

export const list = async (language: Language): Promise<Listing> => (await ask('files', language)).json();

/** Reads a document; null where it is the one known by its tag, a `Refusal` of status 404 where there is none. */
export async function read(path: string, language: Language, known: string | null = null): Promise<Stored | null> {
  const response = await ask(address(path), language, known ? { headers: { 'If-None-Match': known } } : {});
  if (response.status === 304) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer());
  } catch {
    throw new Refusal(415, '');
  }

  const returns = text.match(/\r\n/g)?.length ?? 0;
  return { text: text.replace(/\r\n?/g, '\n'), tag: response.headers.get('ETag')!, hasReturns: returns > 0 && returns === text.match(/\n/g)!.length };
}

/** Saves a document over what is known to lie there, null for nothing; gives its new tag, or a `Refusal` of status 412 where something else lies there. */
export async function write(path: string, text: string, hasReturns: boolean, known: string | null, language: Language): Promise<string> {
  const condition: Record<string, string> = known === null ? { 'If-None-Match': '*' } : { 'If-Match': known };
  const response = await ask(address(path), language, { method: 'PUT', headers: { ...condition, 'Content-Type': 'application/yaml' }, body: hasReturns ? text.replaceAll('\n', '\r\n') : text });
  return response.headers.get('ETag')!;
}

/** Draws what the page has no means for. */
export async function draw(format: string, path: string, text: string, options: Record<string, string>, language: Language): Promise<Blob> {
  const query = new URLSearchParams({ ...options, document: path });
  return (await ask(`draw/${format}?${query}`, language, { method: 'POST', headers: { 'Content-Type': 'application/yaml' }, body: text })).blob();
}

/**
 * Listens to what changes in the folder. Of several windows one listens and tells the others, since a browser keeps few connections to a server; where it
 * is closed, the next does.
 */
export function listen(take: (news: News) => void, isThere: (there: boolean) => void) {
  const name = `blueprints-news${location.pathname}`;
  const channel = new BroadcastChannel(name);
  const hear = (message: { there?: boolean; files?: News }) => {
    if (message.there !== undefined) isThere(message.there);
    if (message.files !== undefined) take(message.files);
  };
  channel.onmessage = ({ data }) => hear(data);
  const tell = (message: { there?: boolean; files?: News }) => {
    channel.postMessage(message);
    hear(message);
  };
  const follow = () => {
    const source = new EventSource('events');
    source.onopen = () => tell({ there: true });
    source.onmessage = ({ data }) => tell(JSON.parse(data));
    source.onerror = () => {
      tell({ there: false });
      // One that was refused does not come back by itself.
      if (source.readyState === EventSource.CLOSED) setTimeout(follow, 5_000);
    };
  };
  void navigator.locks.request(name, () => new Promise(() => follow()));
}
