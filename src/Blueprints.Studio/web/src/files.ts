/** What comes from a file: text in UTF-8 alone, of a size that can be read. */
const MostBytes = 16 * 1024 * 1024;

/** The text of a file; null where it is none, or too large. */
export async function textOf(file: File): Promise<string | null> {
  if (file.size > MostBytes) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Whether a file holds a diagram of Mermaid's, by its name. */
export const isMermaid = (name: string) => /\.(mmd|mermaid)$/i.test(name);

/** Gives a file to the reader. */
export function offer(bytes: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
