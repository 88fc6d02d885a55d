/**
 * Writes the pictures of a page from their texts: a page that was built before would spend more time on their trees than
 * on all else. A tree is made when another plugin looks at it, and from then on the picture is written from the tree.
 */
import type { Picture } from "./fence.ts";
import type { Element } from "./hast.ts";

/** What unified gives a plugin as `this`, as far as it is used. */
export interface Processor {
  compiler?: ((tree: Parent, file: unknown) => unknown) | undefined;
}

interface Parent {
  children?: (Parent | Element)[];
}

/** The texts of pictures whose trees have not been read yet. */
const texts = new WeakMap<object, string>();
const wrapped = new WeakSet<object>();

/** The picture as a tree. */
export function treeOf(picture: Picture): Element {
  const element = { type: "element", tagName: "svg" } as Element;
  const settle = (values: Pick<Element, "properties" | "children">) => {
    texts.delete(element);
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(element, name, { value, writable: true, enumerable: true, configurable: true });
  };
  for (const name of ["properties", "children"] as const) {
    Object.defineProperty(element, name, {
      get() {
        settle(picture.tree);
        return element[name];
      },
      set(value) {
        settle({ ...picture.tree, [name]: value });
      },
      enumerable: true,
      configurable: true,
    });
  }
  texts.set(element, picture.svg);
  return element;
}

/** To be called when the processor runs, as it has a compiler only when all plugins were added. */
export function compileFromTexts(processor: Processor): void {
  const { compiler } = processor;
  if (compiler === undefined || wrapped.has(compiler)) return;
  const compile: typeof compiler = (tree, file) => {
    const places = [...placesIn(tree)];
    for (const [i, { siblings, index }] of places.entries()) siblings[index] = standIn(i);
    try {
      const html = compiler(tree, file);
      // Every second part is the number of a picture.
      const parts = typeof html === "string" ? html.split(STAND_IN) : [];
      if (parts.length === 2 * places.length + 1)
        return parts.map((part, i) => (i % 2 === 0 ? part : places[Number(part)]!.text)).join("");
    } finally {
      for (const { siblings, index, picture } of places) siblings[index] = picture;
    }
    // What is not made into HTML as usual is made from the trees.
    return compiler(tree, file);
  };
  wrapped.add(compile);
  processor.compiler = compile;
}

const standIn = (number: number): Element => ({
  type: "element",
  tagName: "svg",
  properties: { id: `hence-stand-in-${number}` },
  children: [],
});

const STAND_IN = /<svg id="hence-stand-in-(\d+)"><\/svg>/u;

interface StandIn {
  readonly siblings: (Parent | Element)[];
  readonly index: number;
  readonly picture: Element;
  readonly text: string;
}

function* placesIn({ children = [] }: Parent): Generator<StandIn> {
  for (const [index, child] of children.entries()) {
    const text = texts.get(child);
    if (text === undefined) yield* placesIn(child as Parent);
    else yield { siblings: children, index, picture: child as Element, text };
  }
}
