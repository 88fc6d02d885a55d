import type { Format } from "./format.ts";
import { outlined } from "./outlined.ts";
import { svg } from "./svg.ts";

/** A format is a file and a row here; the names are what users type. */
export const FORMATS = { svg, outlined } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
