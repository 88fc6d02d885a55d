import type { PageFormat } from "../format.ts";
import { fingerprint } from "../bytes.ts";
import { drawSvg, SVG_SIGN } from "./draw.ts";
import { embedFonts } from "./fonts.ts";

/** What lets text in SVG come out as it was measured. */
export const TEXT_ATTRIBUTES = { "text-rendering": "geometricPrecision", "xml:space": "preserve" };

/** SVG with its fonts inside, which only browsers use: text stays text. */
export const webfont: PageFormat = {
  extension: "webfont.svg",
  mime: "image/svg+xml",
  summary: "picture for browsers only, text as text with its fonts inside",
  needs: "scene",
  pages: "one",
  sign: SVG_SIGN,
  async write({ scene, type }) {
    // Named by its content, so that several maps on one page never use each other's fonts.
    const { style, drawText } = await embedFonts(
      [scene],
      type,
      (_id, bytes) => `hence-${fingerprint(bytes)}`,
    );
    return new TextEncoder().encode(await drawSvg(scene, { style, drawText, attributes: TEXT_ATTRIBUTES }));
  },
};
