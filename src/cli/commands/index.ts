import { check } from "./check/command.ts";
import { completion } from "./completion/command.ts";
import type { CommandEntry } from "./command.ts";
import { convert } from "./convert/command.ts";
import { diff } from "./diff/command.ts";
import { embed } from "./embed/command.ts";
import { explain } from "./explain/command.ts";
import { fmt } from "./fmt/command.ts";
import { lsp } from "./lsp/command.ts";
import { man } from "./man/command.ts";
import { newMap } from "./new/command.ts";
import { playground } from "./playground/command.ts";
import { preview } from "./preview/command.ts";
import { questions } from "./questions/command.ts";
import { rename } from "./rename/command.ts";
import { render } from "./render/command.ts";
import { serve } from "./serve/command.ts";
import { sources } from "./sources/command.ts";
import { schema } from "./schema/command.ts";
import { where } from "./where/command.ts";
import { verdicts } from "./verdicts/command.ts";
import { whatif } from "./whatif/command.ts";

/** Every command, as help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  render,
  preview,
  playground,
  serve,
  check,
  explain,
  verdicts,
  whatif,
  questions,
  sources,
  diff,
  convert,
  fmt,
  rename,
  newMap,
  schema,
  lsp,
  embed,
  where,
  completion,
  man,
];
