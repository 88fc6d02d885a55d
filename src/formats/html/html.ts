import type { BookFormat, Drawing } from "../format.ts";

/** One page for the screen, complete in itself: figures, the argument in words, and a program to move about in them. */
export const html: BookFormat = {
  extension: "html",
  mime: "text/html",
  summary: "one page to send or publish: figures to move about in, the argument in words",
  needs: "both",
  pages: "many",
  onlyFigures: "An HTML page shows figures and the argument in words",
  write,
};

async function write(drawings: readonly Drawing[]): Promise<Uint8Array> {
  // Not needed where no page is made.
  const [{ pageMarkup }, { partsOf }, { CLIENT }] = await Promise.all([
    import("./page.ts"),
    import("./parts.ts"),
    import("../../browser/client.ts"),
  ]);
  return new TextEncoder().encode(pageMarkup(await partsOf(drawings), CLIENT));
}
