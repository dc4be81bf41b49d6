/** A document in the fragment of a link: zlib and base64url, as Kroki's. Nothing leaves the browser. */
const MostInflated = 16 * 1024 * 1024;
const MostLink = 30_000;

export async function toLink(text: string, name: string): Promise<string | null> {
  const packed = await collect(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate')), Infinity);
  const code = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const link = `${location.href.split('#')[0]}#name=${encodeURIComponent(name)}&zlib=${code}`;
  return link.length > MostLink ? null : link;
}

export async function fromLink(fragment: string): Promise<{ text: string; name: string } | null> {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const code = parts.get('zlib');
  if (!code) return null;
  const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  const text = await collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')), MostInflated);
  return { text: new TextDecoder('utf-8', { fatal: true }).decode(text), name: parts.get('name') ?? 'service.blueprint.yaml' };
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('too long');
    }

    chunks.push(value);
  }

  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }

  return whole;
}
