import { EXPLANATIONS } from "../../../checks/explanations/explanations.ts";
import { explained } from "../../../checks/explanations/in-words.ts";
import { ALL_CODES, CODES } from "../../../diagnostic.ts";
import type { Code } from "../../../diagnostic.ts";
import type { Host } from "../../machine/host.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { oneOf } from "../choices.ts";

/** Prints what a code means; without one, every code with the first sentence about it. */
export async function explain(code: string | undefined, host: Host): Promise<ExitCode> {
  await host.stdout.write(code === undefined ? list() : explained(codeIn(code)));
  return EXIT.done;
}

/** Also as it stands in messages: `error[unknown-id]`. */
function codeIn(word: string): Code {
  const bare = (/\[(.*)\]/u.exec(word)?.[1] ?? word).toLowerCase();
  return oneOf("code", bare, ALL_CODES, "`hence explain` lists them.");
}

function list(): string {
  const width = Math.max(...ALL_CODES.map((code) => code.length));
  const lines = (["error", "warning", "hint"] as const).flatMap((severity) => [
    `${severity}s:`,
    ...ALL_CODES.filter((code) => CODES[code] === severity).map((code) => {
      const first = /^.*?\.(?= |$)/u.exec(EXPLANATIONS[code].means)?.[0] ?? "";
      return `  ${code.padEnd(width)}  ${first}`;
    }),
    "",
  ]);
  return lines.join("\n");
}
