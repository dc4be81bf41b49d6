/** The library's HTML as elements (hast), so that it stands in pages that take no HTML of plug-ins, as those of MDX. It reads what the library writes, and no other HTML. */
export interface Element {
  type: 'element';
  tagName: string;
  properties: Record<string, string | string[]>;
  children: (Element | Text)[];
}

export interface Text {
  type: 'text';
  value: string;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string) => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) =>
  decimal ? String.fromCodePoint(Number(decimal)) : hexadecimal ? String.fromCodePoint(parseInt(hexadecimal, 16)) : named[name] ?? whole);

/** The elements of some HTML; what stands between them is left out. */
export function elementsOf(html: string): Element[] {
  const root: Element = { type: 'element', tagName: '', properties: {}, children: [] };
  const open = [root];
  for (const [part, text, closing, name, attributes, end] of html.matchAll(/([^<]+)|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g)) {
    const parent = open.at(-1)!;
    if (text !== undefined) {
      parent.children.push({ type: 'text', value: plain(part) });
    } else if (closing === '/') {
      if (open.length > 1) open.pop();
    } else {
      const element: Element = { type: 'element', tagName: name, properties: propertiesOf(attributes), children: [] };
      parent.children.push(element);
      if (end !== '/') open.push(element);
    }
  }

  return root.children.filter((child) => child.type === 'element');
}

function propertiesOf(attributes: string): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const [, name, value] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'class') properties.className = plain(value).split(' ');
    else properties[name] = plain(value);
  }

  return properties;
}
