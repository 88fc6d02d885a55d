/** An `svg` element as a tree of hast, which is put into pages without HTML in between. */

export interface Element {
  readonly type: "element";
  readonly tagName: string;
  readonly properties: Record<string, string | readonly string[]>;
  readonly children: (Element | { readonly type: "text"; readonly value: string })[];
}

const ATTRIBUTE = /([\w:-]+)="([^"]*)"/gu;

/** The names that hast has for attributes which it does not find by their own. */
const NAMES: Readonly<Record<string, string>> = {
  class: "className",
  "xml:lang": "xmlLang",
  "xml:space": "xmlSpace",
};

/** Of what `hence` has written: elements, attributes in double quotes without `>`, and texts; no comments. */
export function elementOf(svg: string): Element {
  const root: Element = { type: "element", tagName: "", properties: {}, children: [] };
  const open = [root];
  for (let at = 0; at < svg.length;) {
    const parent = open.at(-1)!;
    const start = svg.indexOf("<", at);
    if (start !== at)
      parent.children.push({ type: "text", value: unescaped(svg.slice(at, start < 0 ? undefined : start)) });
    if (start < 0) break;
    const end = svg.indexOf(">", start);
    at = end + 1;
    if (svg[start + 1] === "/") {
      open.pop();
      continue;
    }
    const isEmpty = svg[end - 1] === "/";
    const tag = svg.slice(start + 1, isEmpty ? end - 1 : end);
    const space = tag.indexOf(" ");
    const element: Element = {
      type: "element",
      tagName: space < 0 ? tag : tag.slice(0, space),
      properties: space < 0 ? {} : propertiesOf(tag.slice(space)),
      children: [],
    };
    parent.children.push(element);
    if (!isEmpty) open.push(element);
  }
  return root.children[0] as Element;
}

function propertiesOf(attributes: string): Element["properties"] {
  const found: Record<string, string | readonly string[]> = {};
  for (const [, name = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
    if (name === "xmlns") continue;
    found[NAMES[name] ?? name] = name === "class" ? value.split(" ") : unescaped(value);
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  !text.includes("&")
    ? text
    : text.replace(
        /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return ENTITIES[name] ?? whole;
          return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
        },
      );
