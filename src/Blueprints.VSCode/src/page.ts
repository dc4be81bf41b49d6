/** The script of the preview: shows the drawing, lights what the caret is in, and tells what is clicked. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const Look = `
  :host { display: block; width: max-content; min-width: 100%; }
  svg { display: block; margin: 0 auto; background: #fff; }
  [data-id] { cursor: pointer; }
  [data-lit] { filter: drop-shadow(0 0 2px #1f5fbf) drop-shadow(0 0 5px #1f5fbf); }
`;

const editor = acquireVsCodeApi();
const view = document.getElementById('view')!;
const words = document.getElementById('message')!;
const host = document.createElement('div');
view.append(host);
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(Look);
root.adoptedStyleSheets = [sheet];

let scale = 1;
let lit = '';

root.addEventListener('click', (event) => {
  const target = event.target as Element;
  const link = target.closest('a');
  if (link) {
    event.preventDefault();
    editor.postMessage({ kind: 'open', href: link.getAttribute('href') ?? '' });
    return;
  }

  const element = target.closest('[data-id]');
  if (element) editor.postMessage({ kind: 'pick', id: element.getAttribute('data-id') });
});

view.addEventListener('wheel', (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  scale = Math.min(8, Math.max(0.05, scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1)));
  resize();
}, { passive: false });

window.addEventListener('message', (event: MessageEvent<{ kind: string; svg?: string; text?: string; id?: string }>) => {
  const told = event.data;
  if (told.kind === 'drawing') show(told.svg ?? '');
  else if (told.kind === 'message') words.textContent = told.text ?? '';
  else if (told.kind === 'light') light(told.id ?? '');
});

/** What is no drawing is shown as nothing; what it holds runs no scripts, by the policy of the page. */
function show(svg: string): void {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (parsed.nodeName !== 'svg') return;
  for (const script of parsed.querySelectorAll('script')) script.remove();
  const drawing = document.importNode(parsed, true) as unknown as SVGSVGElement;
  drawing.dataset.width = drawing.getAttribute('width') ?? '';
  drawing.dataset.height = drawing.getAttribute('height') ?? '';
  root.replaceChildren(drawing);
  words.textContent = '';
  resize();
  light(lit);
}

function resize(): void {
  const drawing = root.querySelector('svg');
  if (!drawing) return;
  drawing.setAttribute('width', String(Math.round(Number(drawing.dataset.width) * scale)));
  drawing.setAttribute('height', String(Math.round(Number(drawing.dataset.height) * scale)));
}

function light(id: string): void {
  lit = id;
  for (const element of root.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
  if (!id) return;
  const elements = root.querySelectorAll(`[data-id="${CSS.escape(id)}"]`);
  for (const element of elements) element.setAttribute('data-lit', '');
  elements[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

editor.postMessage({ kind: 'ready' });
