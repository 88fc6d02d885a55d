import { check } from "./check/command.ts";
import type { CommandEntry } from "./command.ts";
import { diff } from "./diff/command.ts";
import { explain } from "./explain/command.ts";
import { fmt } from "./fmt/command.ts";
import { lsp } from "./lsp/command.ts";
import { newMap } from "./new/command.ts";
import { playground } from "./playground/command.ts";
import { preview } from "./preview/command.ts";
import { rename } from "./rename/command.ts";
import { render } from "./render/command.ts";
import { serve } from "./serve/command.ts";
import { schema } from "./schema/command.ts";

/** Every command, as help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  render,
  preview,
  playground,
  serve,
  check,
  explain,
  diff,
  fmt,
  rename,
  newMap,
  schema,
  lsp,
];
