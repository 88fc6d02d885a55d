import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Node as YamlNode, YAMLMap } from "yaml";
import { INFERENCE_FIELDS, MAP_FIELDS, SECTIONS, sectionNamed } from "../../model/fields.ts";
import { MAP } from "../ids/grammar.ts";
import { type Lines, nextContent } from "../lines.ts";
import { indentOf, lineAbove } from "./indents.ts";
import type { Line } from "./indents.ts";

/** How many lines above and below the fault are examined. */
const NEAR = 12;
/** The most characters, because they are read once for every way in which lines may be meant. */
export const MOST_TEXT = 6000;

/** The lines of the section around a fault, its heading first; `at`: the one that the fault is in. */
export function around(
  lines: Lines,
  offset: number,
  most = NEAR,
): { readonly near: readonly Line[]; readonly at: number } {
  const own = lines.around(offset);
  const above: Line[] = [];
  let heading: Line = { start: 0, text: "" };
  for (let line = lineAbove(own.start, lines); line; line = lineAbove(line.start, lines)) {
    heading = line;
    if (isHeading(line, lines)) break;
    if (above.length < most) above.unshift(line);
  }
  const least = Math.min(...[own, ...above].map(({ text }) => indentOf(text) || Infinity));
  const isCut = above.length === most;
  while (isCut && above.length > 2 && indentOf(above[0]!.text) > least) above.shift();
  const below: Line[] = [];
  for (let line = lineBelow(own, lines); line && indentOf(line.text) > 0; line = lineBelow(line, lines))
    if (below.push(line) >= most) break;
  const near = [...(above[0]?.start === heading.start ? [] : [heading]), ...above, own, ...below];
  return { near, at: near.indexOf(own) };
}

const ALONE = /^([^\s#-][^:]*):\s*$/;

/** Right below a heading, or above the keys of an entry, a line at the very left is hardly another heading. */
function isHeading(line: Line, lines: Lines): boolean {
  const key = ALONE.exec(line.text)?.[1];
  if (key === undefined || ROOT.has(key)) return key !== undefined;
  const below = /^ +([^\s:]+):/.exec(lineBelow(line, lines)?.text ?? "")?.[1];
  if (below !== undefined && [...ENTRY.values()].some((keys) => keys.has(below))) return false;
  return !HEADINGS.has(ALONE.exec(lineAbove(line.start, lines)?.text ?? "")?.[1] ?? "");
}

export function lineBelow({ start, text }: Line, lines: Lines): Line | undefined {
  const next = nextContent(lines.text, start + text.length);
  return next >= lines.text.length ? undefined : lines.around(next);
}

/** How the YAML library reads texts and parts of them. */
export const YAML_OPTIONS = {
  schema: "failsafe",
  uniqueKeys: false,
  prettyErrors: false,
  merge: false,
} as const;
const read = (near: readonly Line[]) =>
  parseDocument(near.map(({ text }) => `${text}\n`).join(""), YAML_OPTIONS);

/** The lines that the library cannot read. */
export function faultsIn(near: readonly Line[]): readonly number[] {
  return read(near).errors.map(({ pos: [offset] }) => {
    let rest = offset;
    return near.findIndex(({ text }) => (rest -= text.length + 1) < 0);
  });
}

const names = (fields: object, ...more: readonly string[]): ReadonlySet<string> =>
  new Set([...Object.keys(fields), ...more]);

export const ROOT = names({ ...MAP_FIELDS, ...MAP.keys }, "lang", "figure", "bibliography");
export const HEADINGS = names(SECTIONS);
export const INFERENCE = names(INFERENCE_FIELDS, "id", "from", "to", "against");
/** The keys of what is declared in a section. */
export const ENTRY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...HEADINGS].flatMap((section) => {
    const fields = sectionNamed(section)?.fields;
    return fields === undefined ? [] : [[section, names(fields)]];
  }),
);

/** How many keys and values are not what a map has in their place. */
export function oddKeys(near: readonly Line[]): number {
  const { contents } = read(near);
  if (!isMap(contents)) return Infinity;
  let odd = 0;
  for (const [key, value] of pairsOf(contents)) {
    const entry = ENTRY.get(key);
    if (!ROOT.has(key)) odd += 1;
    if (entry !== undefined && isMap(value))
      for (const [id, inner] of pairsOf(value)) {
        if (entry.has(id) || isBlank(inner)) odd += 1;
        if (isMap(inner)) odd += unknownIn(inner, entry);
      }
    if (HEADINGS.has(key) && key !== "inferences" && isSeq(value)) odd += 1;
    if (key === "inferences") {
      if (!isSeq(value)) odd += 1;
      else for (const item of value.items) odd += isMap(item) ? unknownIn(item, INFERENCE) : 1;
    }
  }
  return odd;
}

const unknownIn = (map: YAMLMap, known: ReadonlySet<string>): number =>
  pairsOf(map).filter(([key]) => !known.has(key)).length;

const pairsOf = ({ items }: YAMLMap): (readonly [key: string, value: unknown])[] =>
  items.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", value]);

const isBlank = (value: unknown): boolean =>
  value === null || (isScalar(value as YamlNode) && (value as { value?: unknown }).value === "");
