/** The drawing on a canvas, twice as fine as on the screen; what no canvas holds at its size gives its size instead, since its text could not be read. */
export async function toPng(svg: string): Promise<Blob | string> {
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
