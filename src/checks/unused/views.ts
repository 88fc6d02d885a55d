import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import type { Statement, View } from "../../model/map.ts";
import { inWords } from "../../model/lists.ts";
import type { Check } from "../check.ts";

/** A view of which no statement has what it asks for. */
export const viewEmpty: Check<"view-empty"> = ({ statements, views }) =>
  views.flatMap((view) => {
    const lacks = lacking(view, statements);
    return lacks === undefined ? [] : said(view, lacks, statements);
  });

/** What no statement has; undefined where one has everything. */
function lacking({ tags, voice }: View, statements: readonly Statement[]): string | undefined {
  const hasTag = (one: Statement) => tags.length === 0 || one.tags.some((tag) => tags.includes(tag));
  const hasVoice = (one: Statement) => voice === undefined || one.voices.includes(voice);
  if (!statements.some(hasTag))
    return `the tag ${inWords(
      tags.map((tag) => `\`${tag}\``),
      "or",
    )}`;
  if (!statements.some(hasVoice)) return `the voice \`${voice!}\``;
  return statements.some((one) => hasTag(one) && hasVoice(one)) ? undefined : "both its voice and its tag";
}

function said(
  { id, at, tags }: View,
  lacks: string,
  statements: readonly Statement[],
): Diagnostic<"view-empty">[] {
  const known = [...new Set(statements.flatMap((one) => one.tags))];
  const hint =
    tags.length > 0 && known.length > 0 && known.length < MOST_NAMED
      ? `the tags of this map are ${inWords(known.map((tag) => `\`${tag}\``))}`
      : "give it to the statements that are meant, or delete the view";
  return [diagnostic("view-empty", at, `The view \`${id}\` shows nothing: no statement has ${lacks}.`, hint)];
}

/** More tags are not listed. */
const MOST_NAMED = 9;
