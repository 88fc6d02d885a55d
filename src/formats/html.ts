import type { Drawing, Format } from "./format.ts";
import { pageMarkup } from "./html-page.ts";
import { partsOf } from "./html-parts.ts";

/** One page for the screen, complete in itself: figures, the argument in words, and a program to move about in them. */
export const html: Format = {
  extension: "html",
  mime: "text/html",
  summary: "one page to send or publish: figures to move about in, the argument in words",
  write: (drawing) => bind([drawing]),
  bind,
};

async function bind(drawings: readonly Drawing[]): Promise<Uint8Array> {
  const { CLIENT } = await import("../page/client.ts");
  return new TextEncoder().encode(pageMarkup(await partsOf(drawings), CLIENT));
}
