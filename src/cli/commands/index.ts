import { check } from "./check.ts";
import type { CommandEntry } from "./command.ts";
import { diff } from "./diff.ts";
import { fmt } from "./fmt.ts";
import { lsp } from "./lsp.ts";
import { newMap } from "./new.ts";
import { preview } from "./preview.ts";
import { render } from "./render.ts";
import { schema } from "./schema.ts";

/** Every command, as help lists them. */
export const COMMANDS: readonly CommandEntry[] = [render, preview, check, diff, fmt, newMap, schema, lsp];
