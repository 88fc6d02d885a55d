import { docx } from "./docx.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { md } from "./md.ts";
import { outlined } from "./outlined.ts";
import { pdf } from "./pdf.ts";
import { png } from "./png.ts";
import { svg } from "./svg.ts";
import { txt } from "./txt.ts";

/** A format is a file and a row here; the names are what users type. */
export const FORMATS = { svg, pdf, png, outlined, html, md, txt, docx } as const satisfies Record<
  string,
  Format
>;

export type FormatName = keyof typeof FORMATS;
