import { decodeHTMLStrict } from "entities/lib/decode.js";

/** Tools on the web keep texts as HTML has them. A blank that must not be broken is one where lines are broken anew. */
export const withoutEntities = (text: string): string =>
  text.includes("&") ? decodeHTMLStrict(text.replaceAll(/&(?:nbsp|#160|#xa0);/giu, " ")) : text;
