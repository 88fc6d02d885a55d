import type { Advice, Range } from "../../diagnostic.ts";
import type { Space } from "../../model/field.ts";
import { sectionNamed } from "../../model/fields.ts";
import { isId } from "../../model/ids.ts";
import { didYouMean } from "../fix/advice.ts";
import type { Reading } from "../shape.ts";

/** Shorter beginnings are those of many words. */
const SHORTEST = 3;
/** Among more ids, none is looked for. */
const MOST = 2000;

/** The id that was probably meant, though it is spelt otherwise: the only one that begins alike, or that nothing uses. */
export function likelyMeant(
  wanted: string,
  known: readonly string[],
  {
    space,
    hint,
    ranges,
  }: { readonly space: Space; readonly hint: string; readonly ranges: readonly Range[] },
  reading: Reading,
): Advice | undefined {
  if (!isId(wanted) || known.length > MOST) return undefined;
  const begun = onlyBegunAlike(wanted, known);
  if (begun !== undefined) {
    const advice = didYouMean(wanted, begun, ...ranges);
    return { ...advice, fix: { ...advice.fix!, asks: true } };
  }
  const unused = known.flatMap((id) => {
    const range = reading.misnamed.unused(space, id);
    return range === undefined || isOfInference(range, reading) ? [] : [{ id, range }];
  });
  const [only, ...others] = unused;
  if (only === undefined || others.length > 0) return undefined;
  const declared = `line ${only.range.start.line} declares \`${only.id}\`, which nothing uses`;
  if (/^\d+$/u.test(wanted))
    return {
      hint: `${declared}: write \`${only.id}\` if that is meant, or ${hint}`,
      fix: { ...didYouMean(wanted, only.id, ...ranges).fix!, asks: true },
    };
  const edit = { range: only.range, text: wanted };
  return {
    hint: `${declared}: write \`${wanted}\` there if that is meant, or ${hint}`,
    fix: {
      title: `Change the id \`${only.id}\` to \`${wanted}\``,
      edits: [edit],
      asks: true,
      changesUnused: true,
    },
  };
}

/** An inference may well have an id that nothing attacks. */
const isOfInference = ({ start }: Range, { lines }: Reading): boolean =>
  /\bid:\s*["']?$/u.test(lines.text.slice(lines.around(start.offset).start, start.offset));

/** `coach` for `coaches` */
function onlyBegunAlike(wanted: string, known: readonly string[]): string | undefined {
  const word = wanted.toLowerCase();
  const [only, ...others] = known.filter((id) => {
    const other = id.toLowerCase();
    const shorter = Math.min(word.length, other.length);
    return shorter >= SHORTEST && (other.startsWith(word) || word.startsWith(other));
  });
  return others.length === 0 ? only : undefined;
}

/** Where an id is declared that names something of another kind, and whether it is used as that. */
export interface Otherwise {
  readonly section: string;
  /** "a group" */
  readonly kind: string;
  readonly row: number;
  readonly isUsed: boolean;
}

export function declaredOtherwise(id: string, wanted: Space, reading: Reading): Otherwise | undefined {
  if (!/^[\p{L}\p{N}_-]+$/u.test(id)) return undefined;
  const { lines, misnamed } = reading;
  const at = new RegExp(`^ +${id}:(?=\\s)`, "mu").exec(lines.text)?.index;
  const section = [...lines.text.slice(0, at ?? 0).matchAll(/^([a-z]+):/gmu)].at(-1)?.[1] ?? "";
  const space = section === "views" ? undefined : sectionNamed(section)?.space;
  if (at === undefined || space === undefined || space === wanted) return undefined;
  const kind = `a ${section.slice(0, -1)}`;
  const isUsed = misnamed.isDeclared(space, id) && misnamed.unused(space, id) === undefined;
  return { section, kind, row: lines.position(at).line, isUsed };
}
