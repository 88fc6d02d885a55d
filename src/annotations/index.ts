import type { Producer } from "./annotation.ts";
import { blanks } from "./blanks/blanks.ts";
import { diff } from "./diff/diff.ts";

/** What can be said about a map; each is a folder and a row here. */
export const ANNOTATIONS = { diff, blanks } as const satisfies Record<string, Producer<never>>;
