import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { ANY_KEY as KEYS, openAt } from "../flow/keys.ts";

/** `{ from = [a, b], to: c }`, `cheap = { text: It is cheap. }` */
const OTHER_COLON = new RegExp(
  `(?<=^ *(?:- +)?(?:.*[{,] *)?)(?:(${KEYS})|([\\p{L}\\p{N}_-]+))( *[=;] *|：\\s*)(?=(.?))`,
  "u",
);

export function otherColon(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [all, known, id, sign, next] = OTHER_COLON.exec(text) ?? [];
  // An author's own word is a key only where brackets stand after it.
  if (all === undefined || (known === undefined && next !== "{")) return undefined;
  const from = start + OTHER_COLON.exec(text)!.index + (known ?? id)!.length;
  const range = lines.range(from, from + sign!.length);
  // Who writes one writes more of them.
  const others = [...text.matchAll(known === undefined ? /$^/gu : MORE_COLONS)].flatMap(
    ({ 0: said, 1: key, index }) => {
      const [at, to] = [start + index + key!.length, start + index + said.length];
      return at < range.end.offset ? [] : [{ range: lines.range(at, to), text: ": " }];
    },
  );
  const edits = [{ range, text: ": " }, ...others];
  const more = others.length === 0 ? "" : ", and the same after the other keys";
  return diagnostic("yaml-syntax", range, "A key is followed by a plain colon and a space.", {
    hint: `write \`${known ?? id}:\` and a space${more}`,
    fix: { title: "Write a colon and a space", edits, reveals: true },
  });
}

const MORE_COLONS = new RegExp(`(?<=[{,] *)(${KEYS})(?: *= *|：\\s*)`, "gu");

/** `- from: [a, b], to: c }` and `cheap: text: It is cheap., voice: ann }` */
const NO_BRACE = new RegExp(`^( *(?:- +|[\\p{L}\\p{N}_-]+: +))((?:${KEYS}): +[^{}]*\\}) *$`, "u");
/** `{ from: a, b], to: c }` */
const NO_BRACKET =
  /(?<=^ *(?:- +)?(?:\{ *)?(?:.*[{,] *)?)(from|main|voice|cite|tags)(: +)(?=[^\s,:{}[\]"'][^:{}[\]"']*\])/u;

export function unopened(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const unbraced = NO_BRACE.exec(text);
  const brace = unbraced && openAt(`{${unbraced[2]}`)?.length === 0 ? unbraced : null;
  const bracket = NO_BRACKET.exec(text);
  const found = bracket ?? brace;
  if (found === null) return undefined;
  const [sign, before, at] = bracket
    ? (["[", `${bracket[1]}${bracket[2]}`, bracket.index + bracket[0].length] as const)
    : (["{ ", "", brace![1]!.length] as const);
  const word = /^[^\s,:\]]+:?/u.exec(text.slice(at))![0];
  const range = lines.range(start + at, start + at + word.length);
  const put = lines.range(start + at, start + at);
  return diagnostic("yaml-syntax", range, "A bracket is closed here that is never opened.", {
    hint: `put \`${sign.trim()}\` before it: \`${before}${sign}${word}\``,
    fix: { ...replacing(`Put \`${sign.trim()}\` before \`${word}\``, put, sign), reveals: true },
  });
}
