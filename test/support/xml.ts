import { DOMParser, onWarningStopParsing } from "@xmldom/xmldom";
import type { Document, Element } from "@xmldom/xmldom";

/** Reads XML as strictly as the library can: whatever it only warns of is an error too. */
export function readXml(text: string): Document {
  return new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, "image/svg+xml");
}

/** All elements, in document order. */
export function elementsOf(document: Document): Element[] {
  return [...document.getElementsByTagName("*")];
}
