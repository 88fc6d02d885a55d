import { EXPLANATIONS } from "../../../checks/explanations/explanations.ts";
import { CODES } from "../../../diagnostic.ts";
import type { Code } from "../../../diagnostic.ts";
import type { Host } from "../../machine/host.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { oneOf } from "../choices.ts";

const ALL = Object.keys(CODES) as Code[];

/** Prints what a code means; without one, every code with the first sentence about it. */
export async function explain(code: string | undefined, host: Host): Promise<ExitCode> {
  await host.stdout.write(code === undefined ? list() : about(codeIn(code)));
  return EXIT.done;
}

/** Also as it stands in messages: `error[unknown-id]`. */
function codeIn(word: string): Code {
  const bare = (/\[(.*)\]/u.exec(word)?.[1] ?? word).toLowerCase();
  return oneOf("code", bare, ALL, "`hence explain` lists them.");
}

function about(code: Code): string {
  const { means, example, wayOut } = EXPLANATIONS[code];
  const shown = example === undefined ? [] : ["For example:", "", indented(example), ""];
  const quiet =
    CODES[code] === "warning"
      ? [
          "",
          `To switch it off: \`# hence: ignore ${code}\` on or above the entry, or in the folder's hence.yaml:`,
          "",
          indented(`checks: { ${code}: off }`),
        ]
      : [];
  return [`${CODES[code]}[${code}]`, "", means, "", ...shown, wayOut, ...quiet, ""].join("\n");
}

function list(): string {
  const width = Math.max(...ALL.map((code) => code.length));
  const lines = (["error", "warning"] as const).flatMap((severity) => [
    `${severity}s:`,
    ...ALL.filter((code) => CODES[code] === severity).map((code) => {
      const first = /^.*?\.(?= |$)/u.exec(EXPLANATIONS[code].means)?.[0] ?? "";
      return `  ${code.padEnd(width)}  ${first}`;
    }),
    "",
  ]);
  return lines.join("\n");
}

const indented = (text: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
