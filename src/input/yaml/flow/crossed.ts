import { type Advice, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { faultOf } from "../faults/kinds.ts";
import { ANY_KEY, openAt } from "./keys.ts";

export const CLOSES_NOTHING = "This bracket closes nothing.";

/** A key whose value is a list of words. */
const LISTED = /(?:^|[\s{,])(?:from|main|voice|cite|tags|authors|rivals): *$/u;
/** What of a list stands before the next key. */
const ITEMS = new RegExp(`^\\[[^[\\]{}"':#]*?(?= *, *(?:${ANY_KEY}):\\s)`, "u");

/**
 * A bracket that one of another kind closes, which the library accepts: written for it, or one too many, or the right one is
 * missing. Of these at most one leaves the line with as many that open as close.
 */
export function crossed(opened: number, closed: number, outermost: number, lines: Lines): Diagnostic {
  const { text } = lines;
  const line = lines.around(closed);
  const before = text.slice(outermost, closed);
  const behind = text.slice(closed + 1, line.start + line.text.length);
  const balances = (by: string) => openAt(before + by + behind)?.length === 0;
  const [is, opens] = [text[closed]!, text[opened]!];
  const right = opens === "[" ? "]" : "}";
  const said = (message: string, at: number, advice?: Advice | string) =>
    diagnostic("yaml-syntax", lines.range(at, at + 1), message, advice);
  const put = (title: string, from: number, to: number, by: string) => ({
    ...replacing(title, lines.range(from, to), by),
    reveals: true as const,
  });

  const other = `\`${opens}\` is closed by \`${right}\`, not by \`${is}\`.`;
  if (opens === "[" && new RegExp(`^\\[ *(?:${ANY_KEY}): `, "u").test(text.slice(opened, closed))) {
    const fix = put("Write `{`", opened, opened + 1, "{");
    const hint = "keys belong in braces: write `{` in place of `[`";
    return said(other, opened, balances(is) ? { hint } : { hint, fix });
  }
  if (
    opens === "{" &&
    LISTED.test(text.slice(line.start, opened)) &&
    !/:\s/u.test(text.slice(opened, closed))
  ) {
    const fix = put("Write `[`", opened, opened + 1, "[");
    const hint = "a list belongs in brackets: write `[` in place of `{`";
    return said(`\`]\` closes \`[\`, not \`{\`.`, opened, balances(is) ? { hint } : { hint, fix });
  }
  if (balances(right)) {
    const fix = put(`Write \`${right}\``, closed, closed + 1, right);
    return said(other, closed, { hint: `write \`${right}\` in place of \`${is}\``, fix });
  }
  if (balances("")) {
    const fix = put("Delete the bracket", closed, closed + 1, "");
    return said(CLOSES_NOTHING, closed, { hint: "delete it", fix });
  }
  const first = lines.range(opened, opened + 1);
  if (text.startsWith("[[", opened) && balances(`${right}${is}`))
    return faultOf("open-bracket", first, {
      hint: "delete it",
      fix: put("Delete the bracket", opened, opened + 1, ""),
    });
  const items = ITEMS.exec(text.slice(opened, closed))?.[0];
  const at = opened + (items ?? text.slice(opened, closed).trimEnd()).length;
  const next = /^[\s,]*([^\s,:]+:|.)/u.exec(text.slice(at, closed + 1))![1]!;
  const hint = `add \`${right}\` before \`${items === undefined ? "" : ", "}${next}\``;
  if (!balances(`${right}${is}`))
    return said(other, closed, `add \`${right}\`, or write it in place of \`${is}\``);
  return faultOf("open-bracket", first, { hint, fix: put("Close the bracket", at, at, right) });
}
