import { DOMImplementation, XMLSerializer, Document, Element, Node } from "@xmldom/xmldom";
import { registerWindow } from "@svgdotjs/svg.js";

export { SVG } from "@svgdotjs/svg.js";

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

let registered = false;

/**
 * An empty SVG document for svg.js to draw in. svg.js wants a browser's window; the little of it that drawing
 * needs is given here on top of an XML library, so that no browser is needed. `markupOf` gives what is written in place of
 * an element.
 */
export function emptySvg(markupOf: (element: object) => string | undefined): {
  readonly root: SVGSVGElement;
  readonly text: () => string;
} {
  const document = new DOMImplementation().createDocument(SVG_NAMESPACE, "svg", null);
  if (!registered) {
    const prototype = Element.prototype as unknown as { querySelector?: () => null };
    prototype.querySelector ??= () => null;
    registered = true;
  }
  registerWindow(
    { Node, SVGElement: Element, document } as unknown as Window,
    document as unknown as globalThis.Document,
  );
  void Document;
  const root = document.documentElement as unknown as SVGSVGElement;
  // A filter may also return what is to be written, which its type leaves out.
  const filter = (node: Node) => (markupOf(node) ?? node) as Node;
  return { root, text: () => new XMLSerializer().serializeToString(document, filter) };
}
