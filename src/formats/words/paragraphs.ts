import { UNANNOTATED } from "../../annotations/annotation.ts";
import type { Annotation } from "../../annotations/annotation.ts";
import type { Piece } from "../../annotations/pieces.ts";
import { inferenceNote, plainLabel, shownPieces } from "../../annotations/resolve.ts";
import type { Inference, SourceEntry, Statement } from "../../model/map.ts";
import { stanceText } from "../../outline/attribution.ts";
import { byline } from "../../outline/byline.ts";
import { sourceText } from "../../outline/citations.ts";
import { standardForm } from "../../outline/standard-form.ts";
import type { Attack, FormEntry, FormReason } from "../../outline/standard-form.ts";
import { capitalised, commaOf, directionOf, introduced, semicolonOf } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { Drawing } from "../format.ts";

/** The argument as plain paragraphs: what each format of text then sets in its own way. */
export interface Prose {
  readonly lang: string;
  readonly title: string | undefined;
  /** Who made the map, and when. */
  readonly byline: string | undefined;
  readonly caption: string | undefined;
  readonly sections: readonly ProseSection[];
  readonly sourcesTitle: string;
  readonly sources: readonly ProseSource[];
}

interface ProseSection {
  readonly title: string | undefined;
  /** See `ProseItem`. */
  readonly label: string;
  readonly items: readonly ProseItem[];
}

export interface ProseSource {
  readonly id: SourceEntry["id"];
  readonly text: string;
  readonly url: string | undefined;
}

export interface ProseItem {
  readonly statement: Statement;
  readonly number: number;
  /** The tags of an annotation: "+ new, ↕ moved"; empty if there are none. */
  readonly label: string;
  /** The text as it is read, which may stand there in two versions. */
  readonly pieces: readonly Piece[];
  /** A main conclusion. */
  readonly main: boolean;
  /** Who says it, where, what it is, and its rivals: "Wang Yi, Chinese foreign minister; ¶2; unstated". Empty if nothing is known. */
  readonly aside: readonly ProsePart[];
  /** `aside` part by part. */
  readonly asides: readonly Aside[];
  readonly quote: string | undefined;
  readonly steps: readonly ProseStep[];
}

interface Aside {
  readonly text: readonly ProsePart[];
  /** It says what the statement speaks against. */
  readonly attacks: boolean;
}

/** "Because: 2 + 3 (consequences)" */
export interface ProseStep {
  /** What questions a step stands one deeper, right below it. */
  readonly depth: number;
  /** See `ProseItem`. */
  readonly label: string;
  readonly text: readonly ProsePart[];
  readonly inference: Inference;
}

/** A stretch of text, or statements that count together, each by the number that leads to it. */
export type ProsePart = string | readonly number[];

/** Statements as formulas have them: "2 + 3". */
export const spelled = (parts: readonly ProsePart[]): (string | number)[] =>
  parts.flatMap((part): (string | number)[] =>
    typeof part === "string"
      ? [part]
      : part.flatMap((number, index) => (index === 0 ? number : [" + ", number])),
  );

export const plainText = (parts: readonly ProsePart[]): string => spelled(parts).join("");

export function wordsOf(drawings: readonly Drawing[]): Prose {
  const { annotation } = drawings[0] ?? { annotation: UNANNOTATED };
  const { map, words, sections, sources } = standardForm(drawings.map(({ outline }) => outline));
  return {
    lang: map.lang,
    title: map.title,
    byline: byline(map, undefined, words),
    caption: map.caption,
    sections: sections.map(({ title, group, entries }) => ({
      title,
      label: plainLabel((group === undefined ? undefined : annotation.groups.get(group)?.tags) ?? []),
      items: entries.map((entry) => itemOf(entry, words, annotation, map.lang)),
    })),
    sourcesTitle: sources.length === 1 ? words.source : words.sources,
    sources: sources.map((source) => ({
      id: source.id,
      text: sourceText(source, map.sources, words),
      url: source.url,
    })),
  };
}

function itemOf(entry: FormEntry, words: Words, annotation: Annotation, lang: string): ProseItem {
  const note = annotation.statements.get(entry.statement.id);
  const { number, statement, main, voice, citations, reasons, attacks, rivals } = entry;
  const isConclusion = main && statement.role === "conclusion";
  const what = statement.unstated ? words.unstated : isConclusion ? words.main : undefined;
  const remarks: Aside[] = [
    ...[voice?.name, ...citations, what, stanceText(statement, lang)].flatMap((text) =>
      text === undefined ? [] : [{ text: [text], attacks: false }],
    ),
    ...(rivals.length === 0 ? [] : [{ text: rivalsIn(rivals, words), attacks: false }]),
    ...attacks.map((attack) => ({ text: attackText(attack, words, lang), attacks: true })),
  ];
  return {
    statement,
    number,
    label: plainLabel(note?.tags ?? []),
    pieces: shownPieces(statement, annotation),
    main: main && !statement.unstated,
    aside: joined(
      remarks.map(({ text }) => text),
      semicolonOf(words),
    ),
    asides: remarks,
    quote: statement.quote,
    steps: reasons.map((reason) => stepOf(reason, words, annotation)),
  };
}

function joined(all: readonly (readonly ProsePart[])[], between: string): readonly ProsePart[] {
  return all.flatMap((parts, index) => (index === 0 ? parts : [between, ...parts]));
}

/** "rivals: 6, 11", each leading to its statement. */
function rivalsIn(rivals: readonly number[], words: Words): readonly ProsePart[] {
  const each = rivals.flatMap((number, index) => [...(index === 0 ? [] : [commaOf(words)]), [number]]);
  return [introduced(words.rivals, "", words), ...each];
}

function attackText(attack: Attack, words: Words, lang: string): readonly ProsePart[] {
  if (attack.kind === "statement") return [introduced(words.objection, "", words), [attack.number]];
  const to =
    attack.to === undefined
      ? []
      : [attack.opposes ? ` ${words.opposes} ` : directionOf(lang) === "rtl" ? " ← " : " → ", [attack.to]];
  return [introduced(words.undercut, "", words), attack.from, ...to];
}

/** Deeper steps are not indented further, so that a line has room for its text. */
const DEEPEST = 6;

function stepOf(
  { inference, from, speaker, depth }: FormReason,
  words: Words,
  annotation: Annotation,
): ProseStep {
  const { kind } = inference.target;
  const lead = kind === "support" ? words.because : words.but;
  const remarks = [
    kind === "undercut" ? words.undercut : undefined,
    inference.scheme,
    speaker,
    inference.weight === undefined ? undefined : String(inference.weight),
  ].filter((part) => part !== undefined);
  const remark = remarks.length === 0 ? "" : ` (${remarks.join(semicolonOf(words))})`;
  const text = [introduced(capitalised(lead), "", words), from, ...(remark === "" ? [] : [remark])];
  return {
    depth: Math.min(depth, DEEPEST),
    label: plainLabel(inferenceNote(annotation, inference).tags),
    text,
    inference,
  };
}
