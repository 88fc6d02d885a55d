import { parseDocument } from "yaml";
import { type Diagnostic, type Edit, diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { ENTRY, HEADINGS, INFERENCE, ROOT, YAML_OPTIONS } from "../near.ts";

/** In fewer sections, a map may be meant to have no more. */
const FEWEST = 2;
const MOST = 200_000;

/** A map of which all indents are lost, as when it is copied from a mail: one fault, and the columns that the keys tell. */
export function unindented(lines: Lines): Diagnostic | undefined {
  const { text } = lines;
  if (text.length > MOST || /^[ \t]+\S/mu.test(text)) return undefined;
  const headings = [...text.matchAll(/^([a-z]+):\s*$/gmu)].filter(
    ([, name]) => HEADINGS.has(name!) && name !== "inferences",
  );
  if (headings.length < FEWEST) return undefined;
  const edits = indentsOf(lines);
  const first = edits[0];
  if (first === undefined || edits.length < FEWEST) return undefined;
  const isRead = parseDocument(withEdits(text, edits), YAML_OPTIONS).errors.length === 0;
  const { start, text: said } = lines.around(first.range.start.offset);
  return diagnostic(
    "yaml-syntax",
    lines.range(start, start + said.trimEnd().length),
    "All indents of this map are lost.",
    {
      hint: "indent what each section declares by 2 spaces, and the keys below each id by 4",
      ...(isRead && { fix: { title: "Indent the map", edits, reveals: true as const } }),
    },
  );
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let written = "";
  let at = 0;
  for (const { range, text: by } of edits) {
    written += text.slice(at, range.start.offset) + by;
    at = range.start.offset;
  }
  return written + text.slice(at);
}

/** Below which section, and below which keys of the entry there, a line stands. */
interface Place {
  readonly section: string;
  readonly keys: ReadonlySet<string>;
  readonly isOpen: boolean;
}

const KEY = /^([^\s:#-][^\s:]*):(?:\s+(.*))?$/u;

function indentsOf(lines: Lines): readonly Edit[] {
  const edits: Edit[] = [];
  let place: Place = { section: "", keys: new Set(), isOpen: false };
  for (const { 0: line, index } of lines.text.matchAll(/^.*\S.*$/gmu)) {
    const { depth, next } = standing(line.trimEnd(), place);
    place = next;
    if (depth > 0) edits.push({ range: lines.range(index, index), text: " ".repeat(depth) });
  }
  return edits;
}

function standing(line: string, place: Place): { readonly depth: number; readonly next: Place } {
  const { section, keys, isOpen } = place;
  if (line.startsWith("#")) return { depth: section === "" ? 0 : 2, next: place };
  const isSteps = section === "inferences";
  if (/^-\s/u.test(line)) {
    const isItem = isSteps && /^-\s+(?:\{|[\p{L}_-]+:)/u.test(line);
    return isItem
      ? { depth: 2, next: { section, keys: new Set(), isOpen: true } }
      : { depth: section === "" ? 2 : 6, next: place };
  }
  const [, key, said] = KEY.exec(line) ?? [];
  if (key === undefined) return { depth: section === "" ? 2 : isOpen ? 6 : 4, next: place };
  const known = isSteps ? INFERENCE : ENTRY.get(section);
  if (isOpen && known?.has(key) === true && !keys.has(key))
    return { depth: 4, next: { section, keys: new Set([...keys, key]), isOpen } };
  if (ROOT.has(key)) return { depth: 0, next: { section: said ? "" : key, keys: new Set(), isOpen: false } };
  return { depth: section === "" ? 0 : 2, next: { section, keys: new Set(), isOpen: !said } };
}
