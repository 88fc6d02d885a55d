import { EXCHANGE } from "./exchange/index.ts";
import { docx } from "./docx/docx.ts";
import type { FormatName } from "../model/choices.ts";
import type { Format } from "./format.ts";
import { facts } from "./facts/facts.ts";
import { html } from "./html/html.ts";
import { md } from "./words/md.ts";
import { pdf } from "./pdf/pdf.ts";
import { png } from "./png/png.ts";
import { pptx } from "./pptx/pptx.ts";
import { svg } from "./svg/svg.ts";
import { txt } from "./words/txt.ts";
import { webfont } from "./svg/webfont.ts";

/** A format is a file and a row here; the names are what users type. */
const ROWS = {
  svg,
  pdf,
  png,
  webfont,
  html,
  md,
  txt,
  docx,
  pptx,
  facts,
  ...EXCHANGE,
} as const satisfies Partial<Record<FormatName, Format>>;
type Rows = typeof ROWS;

/** All of them: a name without a row does not compile here, and only here. */
export const FORMATS: { readonly [Name in FormatName]: Name extends keyof Rows ? Rows[Name] : Format } = ROWS;

export type { FormatName } from "../model/choices.ts";

/** The names of all formats of which something holds, in the order of the table. */
export function formatNames(holds: (format: Format) => boolean = () => true): readonly FormatName[] {
  return (Object.keys(FORMATS) as FormatName[]).filter((name) => holds(FORMATS[name]));
}
