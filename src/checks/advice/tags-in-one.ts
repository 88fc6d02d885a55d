import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { linesOf } from "../../input/lines.ts";
import { scalarText } from "../../input/words/scalar-style.ts";
import type { Statement } from "../../model/map.ts";
import type { Check } from "../check.ts";

/** One text that holds several tags, which is one tag. */
export const tagsInOne: Check<"tags-in-one"> = ({ statements }, { source: { text } }) =>
  statements.flatMap((statement) => statement.tags.flatMap((tag) => said(tag, statement, text)));

/** `bus, traffic`, `#bus #traffic`; a word behind a comma may also belong to a name. */
const SEVERAL = /^#?[\p{Ll}\p{N}_-]+(?:\s*[,;]\s*#?[\p{Ll}\p{N}_-]+|\s+#[\p{Ll}\p{N}_-]+)+$/u;

function said(tag: string, { at }: Statement, text: string): readonly Diagnostic<"tags-in-one">[] {
  if (!SEVERAL.test(tag)) return [];
  const tags = tag.split(/[\s,;]+/u).map((one) => one.replace(/^#/u, ""));
  const list = tags.map((one) => scalarText(one, true)).join(", ");
  const from = text.indexOf(tag, at.start.offset);
  const lines = linesOf(text);
  const range = from < 0 ? at : lines.range(from, from + tag.length);
  // In quotes, the list stands outside of them.
  const lead = from < 0 ? undefined : /tags: *(["']?)$/u.exec(text.slice(0, from).slice(-32));
  const marks = lead?.[1]!.length ?? 0;
  const whole = lines.range(range.start.offset - marks, range.end.offset + marks);
  return [
    diagnostic("tags-in-one", range, `\`${tag}\` is a single tag here.`, {
      hint: `write a list: [${list}]`,
      ...(lead && {
        fix: { title: "Write a list", edits: [{ range: whole, text: `[${list}]` }], asks: true as const },
      }),
    }),
  ];
}
