import type { Document } from "./document.ts";
import { figure } from "./figure.ts";

/** A document is a file and a row here; the names are what users type after `--as`. */
export const DOCUMENTS = { figure } as const satisfies Record<string, Document>;

export type DocumentName = keyof typeof DOCUMENTS;
