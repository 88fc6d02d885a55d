import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { ANY_KEY } from "./keys.ts";
import { faultOf } from "../faults/kinds.ts";

const NEXT_KEY = `, *(?:${ANY_KEY}): `;
const VALUE = `(?<=[{,] *(?:${ANY_KEY}): +)"[^",]*(?=(?:${NEXT_KEY}[^"]*)?${NEXT_KEY} *")`;
const ITEM = `(?<=[{,] *(?:${ANY_KEY}): +\\[ *)"[^",[\\]]*(?=\\] *(?:${NEXT_KEY}[^"]*)?${NEXT_KEY} *")`;
/** `["Ana Roy, "Ben Lee"]`: an item up to the quote with which the next one begins. */
const NEXT_ITEM = `(?<=\\[ *(?:"[^"[\\]]*", *)*)"[^"[\\]]*(?=, *"[^"[\\],]*"(?:, *[^"[\\]]*| *, *"[^"[\\]]*")* *\\])`;
/** A quoted text up to a quote that stands where the value of a key begins; of it, what is before its first key. */
const OVER = new RegExp(`${VALUE}|${ITEM}|${NEXT_ITEM}`, "u");

/** The last value, up to the brace. */
const LAST = new RegExp(
  `(?<=[{,] *(?:${ANY_KEY}): +)(["'])(?:(?!\\1|, *(?:${ANY_KEY}): )[^{}])+(?= *\\}\\s*$)`,
  "u",
);

/** `{ title: "Budget, date: "2025" }`: the quote seems to be closed where another text begins. */
export function openQuoteInFlow(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const found = OVER.exec(text) ?? lastOpen(text);
  if (found === null) return undefined;
  const from = start + found.index;
  const to = from + found[0].trimEnd().length;
  const mark = found[0][0]!;
  const rest = text.slice(to - start);
  return faultOf("open-quote", lines.range(from, from + 1), {
    hint: `close it: ${`${text.slice(0, to - start)}${mark}${rest}`.trim()}`,
    fix: { ...replacing("Close the quote", lines.range(to, to), mark), reveals: true },
  });
}

function lastOpen(text: string): RegExpExecArray | null {
  const found = LAST.exec(text);
  const mark = found?.[1];
  return mark !== undefined && text.slice(0, found!.index).split(mark).length % 2 === 1 ? found : null;
}
