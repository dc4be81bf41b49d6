/** A drawing as elements of a page. Whoever made the file, nothing of it but shapes, text and safe links comes in: no script, no style, no address to load. */
const Svg = 'http://www.w3.org/2000/svg';
const Tags = new Set(['svg', 'title', 'desc', 'defs', 'pattern', 'g', 'a', 'rect', 'circle', 'polygon', 'path', 'text', 'tspan', 'image']);
const Attributes = new Set(['width', 'height', 'viewBox', 'role', 'lang', 'xml:lang', 'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant', 'direction', 'writing-mode', 'text-anchor', 'text-rendering', 'letter-spacing', 'word-spacing', 'id', 'x', 'y', 'rx', 'cx', 'cy', 'r', 'd', 'points', 'fill', 'fill-opacity', 'fill-rule', 'opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'patternUnits', 'patternTransform']);

/** The most elements of a drawing that is shown; one of 20,000 steps has fewer. */
const MostElements = 1_000_000;

/** The drawing that a text is; null where it is none. */
export function parsePicture(text: string, base: string): SVGSVGElement | null {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  return root.localName === 'svg' && root.namespaceURI === Svg ? copyPicture(root, base) : null;
}

/** The drawing that an element is. */
export function copyPicture(root: Element, base: string): SVGSVGElement {
  let left = MostElements;
  const copy = (from: Element): Element | null => {
    if (from.namespaceURI !== Svg || !Tags.has(from.localName) || left-- <= 0) return null;
    const to = document.createElementNS(Svg, from.localName);
    for (const { name, value } of from.attributes) {
      if (isPlain(name) && !/url\(\s*['"]?(?!['"]?#)/i.test(value)) to.setAttribute(name, value);
    }

    const href = from.getAttribute('href');
    if (href !== null) {
      const address = from.localName === 'a' ? linkOf(href, base) : /^data:image\/png;base64,[\w+/=]+$/.test(href) && from.localName === 'image' ? href : null;
      if (address !== null) to.setAttribute('href', address);
    }

    for (const child of from.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        to.append(child.nodeValue!);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const below = copy(child as Element);
        if (below) to.append(below);
      }
    }

    return to;
  };
  return (copy(root) ?? document.createElementNS(Svg, 'svg')) as SVGSVGElement;
}

const isPlain = (name: string) => Attributes.has(name) || /^(data|aria)-[a-z][a-z0-9-]*$/.test(name);

/** Where a link leads, seen from the document; null where it may not. */
function linkOf(href: string, base: string): string | null {
  try {
    const url = new URL(href, base);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) || url.protocol === new URL(base).protocol && url.protocol !== 'javascript:' && url.protocol !== 'data:' ? url.href : null;
  } catch {
    return null;
  }
}
