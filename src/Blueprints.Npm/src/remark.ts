/** A plug-in of remark: fences `blueprint`, `fishbone` and `blueprints` become drawings. */
import { type Element, elementsOf } from './elements.js';
import { type DrawnFence, FenceDrawer, type FenceOptions, isOurs } from './fences.js';
import { type Library, start } from './runtime.js';

export type { FenceMistake, FenceOptions } from './fences.js';

export interface RemarkOptions extends FenceOptions {
  /**
   * What drawings become. `elements`: elements that every program takes, MDX too. `html`: HTML as it is, byte for byte the library's, for
   * `remark-rehype` with `allowDangerousHtml` and what follows it. Default: `elements`.
   */
  output?: 'elements' | 'html';
}

interface Node {
  type: string;
  lang?: string | null;
  meta?: string | null;
  value?: string;
  children?: Node[];
  data?: Record<string, unknown>;
  position?: { start: { line: number; column: number; offset?: number }; end: { line: number; column: number; offset?: number } };
}

interface File {
  path?: string;
  cwd: string;
  toString(): string;
  message(reason: string, options: object): { fatal?: boolean | null; note?: string | null };
}

/** A fence, and the node in whose place it stands. */
interface Found {
  node: Node;
  parent: Node;
}

export default function remarkBlueprints(options: RemarkOptions = {}): (tree: object, file: object) => Promise<void> {
  const { output = 'elements' } = options;
  if (output !== 'elements' && output !== 'html') throw new TypeError("output is elements or html");
  const drawer = new FenceDrawer(options);
  return async (tree, of) => {
    const file = of as File;
    const found = [...fencesOf(tree as Node)];
    if (found.length === 0) return;
    const drawn = draw(drawer, await start(), file, found);
    const places = new Map(found.map(({ node }, i) => [node, drawn[i]]));
    for (const parent of new Set(found.map((fence) => fence.parent))) {
      parent.children = parent.children!.flatMap((node) => {
        const fence = places.get(node);
        return fence ? nodesOf(fence, node, output) : [node];
      });
    }

    for (const fence of drawn) tell(fence, file);
  };
}

function* fencesOf(parent: Node): Generator<Found> {
  for (const node of parent.children ?? []) {
    if (node.type === 'code' && isOurs(node.lang ?? '')) yield { node, parent };
    else yield* fencesOf(node);
  }
}

/** Draws those that stand in the text of the page as one page; a fence that another plug-in has made is a page of its own. */
function draw(drawer: FenceDrawer, library: Library, file: File, found: Found[]): (DrawnFence | null)[] {
  // Places count from behind a byte order mark.
  const text = String(file).replace(/^\uFEFF/, '');
  const name = drawer.nameOf(file.path, file.cwd);
  const standing = found.filter(({ node }) => isStanding(node, text));
  const drawn = drawer.draw(library, text, name, standing.map(({ node }) => ({ start: node.position!.start.offset!, content: node.value ?? '' })));
  const places = new Map(standing.map((fence, i) => [fence, drawn[i]]));
  return found.map((fence) => {
    if (places.has(fence)) return places.get(fence)!;
    const { lang, meta, value = '' } = fence.node;
    return drawer.draw(library, `~~~~${lang} ${meta ?? ''}\n${value}\n~~~~\n`, name, [{ start: 0, content: value }])[0];
  });
}

function isStanding(node: Node, text: string): boolean {
  const offset = node.position?.start.offset;
  return offset !== undefined && /^(`{3,}|~{3,})/.test(text.slice(offset, offset + 3));
}

function nodesOf({ html, isWhole }: DrawnFence, node: Node, output: 'elements' | 'html'): Node[] {
  const { position } = node;
  const nodes: Node[] = output === 'html'
    ? html === '' ? [] : [{ type: 'html', value: html.replace(/\n$/, ''), position }]
    : elementsOf(html).map((element) => holding(element, position));
  return isWhole ? nodes : [...nodes, node];
}

/** A paragraph in name alone: what makes HTML of it takes the element instead. */
function holding({ tagName, properties, children }: Element, position: Node['position']): Node {
  return { type: 'paragraph', children: [], data: { hName: tagName, hProperties: properties, hChildren: children }, position };
}

function tell(fence: DrawnFence | null, file: File) {
  for (const mistake of fence?.mistakes ?? []) {
    const place = mistake.inPage ? { start: { line: mistake.line, column: mistake.column }, end: { line: mistake.endLine, column: mistake.endColumn } } : { line: mistake.pageLine, column: 1 };
    const message = file.message(mistake.inPage ? mistake.message : mistake.text, { place, source: 'blueprints', ruleId: mistake.code });
    message.note = mistake.help;
    // Not fatal: a mistake in a fence never keeps a page from being written.
    if (mistake.severity === 'information') message.fatal = undefined;
  }
}
