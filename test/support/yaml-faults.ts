import { applyFixes } from "../../src/input/fix/apply.ts";
import { linesOf } from "../../src/input/lines.ts";
import { readYaml } from "../../src/input/yaml/read.ts";

/** What is wrong with the notation of a text: from where to where, what is said and advised, and what the fix makes of it. */
export function yamlFaults(text: string): readonly string[] {
  const lines = linesOf(text);
  return readYaml({ path: "map.yaml", text }, lines).diagnostics.map(({ range, message, hint, fix }) => {
    const { start, end } = range;
    const place = `${start.line}:${start.column}-${end.line === start.line ? "" : `${end.line}:`}${end.column}`;
    const mended =
      fix === undefined ? "" : ` =${fix.asks ? "?" : ""}> ${changed(text, applyFixes(text, [fix]).text)}`;
    return `${place} ${message} | ${hint ?? ""}${mended}`;
  });
}

/** The lines that are not as they were, in one. */
function changed(text: string, mended: string): string {
  const were = new Set(text.split("\n"));
  return mended
    .split("\n")
    .filter((line) => !were.has(line))
    .join(" / ");
}
