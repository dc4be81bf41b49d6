// Drawings of Blueprints in a site made by docfx: light or dark as the page is, and in a viewer where they are clicked, in which their links and
// tooltips work. A drawing is a picture of a page whose address has drawings/ in it and ends in .svg; its dark twin lies below drawings/dark/.
const ours = /(^|\/)drawings\/(?!dark\/)([^?#]+\.svg)$/;
const words = document.documentElement.lang.startsWith('zh')
  ? { larger: '放大', smaller: '缩小', fit: '适合窗口', close: '关闭' }
  : { larger: 'Larger', smaller: 'Smaller', fit: 'Fit', close: 'Close' };

const isDark = () => document.documentElement.dataset.bsTheme === 'dark';

const darkOf = (address) => address.replace(ours, '$1drawings/dark/$2');

function start() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('blueprints.css', import.meta.url).href;
  document.head.append(style);
  const drawings = [...document.querySelectorAll('article img')].filter((image) => ours.test(image.getAttribute('src') ?? ''));
  for (const image of drawings) prepare(image);
  const show = () => drawings.forEach(paint);
  new MutationObserver(show).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
  show();
}

/** Makes a picture a link to its file, which opens the viewer where that can be. */
function prepare(image) {
  image.dataset.light = image.getAttribute('src');
  // A site without dark drawings has the light ones.
  image.addEventListener('error', () => {
    if (image.getAttribute('src') === image.dataset.light) return;
    image.dataset.only = 'light';
    paint(image);
  });
  const link = image.closest('a') ?? document.createElement('a');
  if (!link.contains(image)) {
    image.replaceWith(link);
    link.append(image);
  } else if (link.hasAttribute('href')) {
    return; // The author's own link stays what it is.
  }

  link.classList.add('blueprint');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    view(link.href, image.alt).catch(() => location.assign(link.href));
  });
}

function paint(image) {
  const { light, only } = image.dataset;
  const address = isDark() && !only ? darkOf(light) : light;
  if (image.getAttribute('src') !== address) image.setAttribute('src', address);
  const link = image.closest('a.blueprint');
  if (link) link.href = address;
}

/** The drawing as elements; its links lead where they lead in its file. */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const svg = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
  if (svg.localName !== 'svg' || svg.querySelector('script, foreignObject')) throw new Error(`${address} is no drawing`);
  for (const link of svg.querySelectorAll('a[href]')) link.setAttribute('href', new URL(link.getAttribute('href'), address).href);
  return document.importNode(svg, true);
}

async function view(address, title) {
  const svg = await read(address);
  const width = svg.viewBox.baseVal?.width || parseFloat(svg.getAttribute('width')) || 800;
  const dialog = document.createElement('dialog');
  dialog.className = 'blueprint-viewer';
  dialog.setAttribute('aria-label', title);
  const bar = dialog.appendChild(document.createElement('div'));
  const room = dialog.appendChild(document.createElement('div'));
  room.className = 'room';
  room.tabIndex = 0;
  // In a tree of its own, so that ids of one drawing are not those of another, and the page's style stays outside.
  room.attachShadow({ mode: 'open' }).append(svg);
  let zoom = 1;
  const resize = (to) => {
    zoom = Math.min(8, Math.max(0.1, to));
    svg.style.width = `${width * zoom}px`;
    svg.style.height = 'auto';
  };
  const fit = () => resize(Math.min(1, (room.clientWidth - 2) / width));
  const actions = { '+': [words.larger, () => resize(zoom * 1.25)], '-': [words.smaller, () => resize(zoom / 1.25)], 0: [words.fit, fit], Escape: [words.close, () => dialog.close()] };
  for (const key of ['-', '+', '0', 'Escape']) {
    const button = bar.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = actions[key][0];
    button.addEventListener('click', actions[key][1]);
  }

  dialog.addEventListener('keydown', (event) => {
    const action = actions[event.key === '=' ? '+' : event.key];
    if (!action || event.key === 'Escape' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    action[1]();
  });
  room.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return; // Without it the wheel scrolls.
    event.preventDefault();
    resize(zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
  }, { passive: false });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fit();
  room.focus();
}

export default { start };
