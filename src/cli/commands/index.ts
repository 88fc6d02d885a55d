import { check } from "./check.ts";
import type { CommandEntry } from "./command.ts";
import { preview } from "./preview.ts";
import { render } from "./render.ts";
import { schema } from "./schema.ts";

/** Every command, as help lists them. */
export const COMMANDS: readonly CommandEntry[] = [render, check, preview, schema];
