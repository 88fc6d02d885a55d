import { CODES } from "../../diagnostic.ts";
import type { Code } from "../../diagnostic.ts";
import { EXPLANATIONS } from "./explanations.ts";

/** Everything to say about a kind of problem, as plain text that is also Markdown. */
export function explained(code: Code): string {
  const { means, example, wayOut } = EXPLANATIONS[code];
  const shown = example === undefined ? [] : ["For example:", "", indented(example), ""];
  const quiet =
    CODES[code] !== "error"
      ? [
          "",
          `To switch it off: \`# hence: ignore ${code}\` on or above the entry, or in the folder's hence.yaml:`,
          "",
          indented(`checks: { ${code}: off }`),
        ]
      : [];
  return [`${CODES[code]}[${code}]`, "", means, "", ...shown, wayOut, ...quiet, ""].join("\n");
}

const indented = (text: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
