/** Gives the drawing to the reader as a file. */
import type { Drawer } from './drawer';
import { offer } from './files';
import type { Folder } from './folder';
import { findings, fold, registers, say, stem, theme, told } from './page';

/** Gives the drawing of the text as it stands; where that has none, says so rather than giving the one before. */
export async function exportAs(format: string, drawer: Drawer, text: () => string, folder: Folder | null) {
  await drawer.quiet();
  const { drawn } = drawer;
  if (drawn === null || drawn.text !== text()) say(told('noDrawing'), true);
  else if (format === 'svg') offer(new Blob([drawn.svg], { type: 'image/svg+xml' }), `${stem()}.svg`);
  else if (folder) await exportServed(format, folder);
  else {
    const made = await toPng(drawn.svg);
    if (typeof made === 'string') say(`${made}: ${told('tooLarge')}`, true);
    else offer(made, `${stem()}.png`);
  }
}

/** Pictures and PDF are made by the server, as by the command. */
async function exportServed(format: string, folder: Folder) {
  say(told('drawingIt'));
  const chosen: Record<string, string> = { theme: theme.value, fold: fold.value, findings: String(findings.checked), registers: String(registers.checked), scale: format === 'png' ? '2' : '' };
  const made = await folder.drawing(format, Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')));
  if (!made) return;
  offer(made, `${stem()}.${format}`);
  say(`${stem()}.${format}`);
}

/** The drawing on a canvas, twice as fine as on the screen; what no canvas holds at its size gives its size instead, since its text could not be read. */
async function toPng(svg: string): Promise<Blob | string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, 16_000 / Math.max(image.naturalWidth, image.naturalHeight), Math.sqrt(2 ** 27 / (image.naturalWidth * image.naturalHeight)));
  if (scale < 1) return `${image.naturalWidth} × ${image.naturalHeight}`;
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'));
}
