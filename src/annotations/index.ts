import type { Producer } from "./annotation.ts";
import { blanks } from "./blanks/blanks.ts";
import { diff } from "./diff/diff.ts";
import { verdicts } from "./verdicts/verdicts.ts";

/** What can be said about a map; each is a folder and a row here. */
export const ANNOTATIONS = { diff, blanks, verdicts } as const satisfies Record<string, Producer<never>>;
