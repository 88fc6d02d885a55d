import type { Format } from "./format.ts";
import { outlined } from "./outlined.ts";
import { pdf } from "./pdf.ts";
import { svg } from "./svg.ts";

/** A format is a file and a row here; the names are what users type. */
export const FORMATS = { svg, pdf, outlined } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
