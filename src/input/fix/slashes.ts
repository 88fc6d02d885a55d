import type { Advice, Range } from "../../diagnostic.ts";
import { scalarText } from "../words/scalar-style.ts";
import { replacing } from "./advice.ts";

export const BACKSLASHED = "A path in a map is written with `/`, in Windows too.";

/** As it was meant, where it is written with `\\`; in double quotes, YAML takes those for the beginning of something else. */
export function withSlashes(written: string): string | undefined {
  const [, mark = "", said = ""] = /^(["']?)(.*)\1$/su.exec(written) ?? [];
  // What begins with a drive or at its root leads out of the map's folder, however it is written.
  if (!/[^\\]\\+[^\\\s"]/u.test(said) || /^(?:[a-z]:|\\)/iu.test(said)) return undefined;
  // A quote or a letter by its number was hardly meant as a folder.
  if (mark === '"' && /\\(?:["/ux]|$)/u.test(said)) return undefined;
  return said.replaceAll(/\\+/gu, "/");
}

export const slashAdvice = (meant: string, range: Range): Advice => ({
  hint: `write \`${meant}\``,
  fix: replacing(`Write \`${meant}\``, range, scalarText(meant, true)),
});
