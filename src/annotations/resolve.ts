import type { Inference, Statement } from "../model/map.ts";
import { originOf } from "../model/walk.ts";
import type { Cell } from "../outline/outline.ts";
import type {
  Annotation,
  InferenceNote,
  LookName,
  Tag,
  TagKind,
  TagSign,
  UseNote,
  Writing,
} from "./annotation.ts";
import { asRead } from "./pieces.ts";
import type { Piece } from "./pieces.ts";

/** What is said about a statement in one place of the drawing. */
export interface CellNote {
  /** Each drawn as one label. */
  readonly labels: readonly (readonly Tag[])[];
  /** Signs that take no room. */
  readonly signs: readonly DrawnSign[];
  readonly text: readonly Piece[] | undefined;
  readonly attribution: readonly Piece[] | undefined;
  /** The words of a reference are struck through. */
  readonly struck: boolean;
  readonly look: LookName | undefined;
  readonly bar: TagKind | undefined;
  /** What a screen reader says before and after the statement. */
  readonly lead: string;
  readonly tail: string;
  /** See `StatementNote`. */
  readonly instead: string | undefined;
  readonly writing: Writing | undefined;
}

interface DrawnSign {
  readonly kind: TagKind;
  readonly sign: TagSign;
}

export function cellNote(annotation: Annotation, cell: Cell): CellNote {
  const note = annotation.statements.get(cell.statement);
  const use =
    cell.premiseOf === undefined
      ? undefined
      : annotation.inferences.get(cell.premiseOf)?.uses?.get(cell.statement);
  const instead = note?.instead;
  if (cell.kind === "full") {
    const shown: UseNote | undefined = note?.coversUse ? undefined : use;
    return {
      labels: [labelled(note?.tags), labelled(shown?.tags)].filter((tags) => tags.length > 0),
      signs: signsIn(note?.tags),
      text: note?.text,
      attribution: note?.attribution,
      struck: note?.struck ?? false,
      look: note?.look ?? annotation.rest,
      bar: note?.bar ?? use?.bar,
      lead: leadOf([...(note?.spoken?.lead ?? []), ...(shown?.spoken?.lead ?? [])]),
      tail: instead === undefined ? (note?.spoken?.tail ?? "") : "",
      instead,
      writing: note?.writing,
    };
  }
  const own = note?.struck === true ? note : undefined;
  return {
    labels: [labelled(use?.tags)].filter((tags) => tags.length > 0),
    signs: signsIn(note?.tags),
    text: undefined,
    attribution: undefined,
    struck: own !== undefined || use?.struck === true,
    look:
      own?.look ?? use?.look ?? (signsIn(note?.tags).length > 0 ? note?.look : undefined) ?? annotation.rest,
    bar: own?.bar ?? use?.bar,
    lead: leadOf((use?.spoken ?? note?.spoken)?.lead ?? []),
    tail: "",
    instead,
    writing: note?.writing,
  };
}

/** A statement's words as they are read: its own, those of two versions, or what stands in their place. */
export function shownPieces({ id, text }: Statement, { statements }: Annotation): readonly Piece[] {
  const note = statements.get(id);
  return note?.text === undefined || note.instead !== undefined
    ? [{ how: "kept", text: note?.instead ?? text }]
    : asRead(note.text);
}

/** The tags that are drawn as a label. */
export const labelled = (tags: readonly Tag[] = []): readonly Tag[] =>
  tags.filter(({ drawn }) => drawn === undefined);

const signsIn = (tags: readonly Tag[] = []): DrawnSign[] =>
  tags.flatMap(({ kind, drawn }) => (drawn === undefined ? [] : [{ kind, sign: drawn }]));

/** Whether any of it shows in the words of a cell. */
export const isMarked = ({ labels, text, attribution, struck }: CellNote): boolean =>
  labels.length > 0 || text !== undefined || attribution !== undefined || struck;

export function inferenceNote(annotation: Annotation, inference: Inference): InferenceNote {
  const { rest } = annotation;
  const note = annotation.inferences.get(originOf(inference)) ?? { tags: [] };
  return rest === undefined ? note : { look: rest, ...note };
}

/** What is said of a step in words, without what a premise beside it says already: side by side, the two would read as one. */
export function stepTags(annotation: Annotation, inference: Inference): readonly Tag[] {
  const ofPremises = new Set(
    inference.from.flatMap((id) => annotation.statements.get(id)?.tags ?? []).map(({ kind }) => kind),
  );
  return inferenceNote(annotation, inference).tags.filter(
    ({ kind }) => !ofPremises.has(kind === "out" ? "fails" : kind) || !CAUSED.has(kind),
  );
}

/** What a step is because of one of its premises. */
const CAUSED: ReadonlySet<TagKind> = new Set(["open", "out"]);

/** "new, moved: " */
export const leadOf = (words: readonly string[]): string =>
  words.length === 0 ? "" : `${words.join(", ")}: `;

/** "+ new, ↕ moved" */
export const labelText = (tags: readonly Tag[]): string => tags.map(({ text }) => text).join(", ");

/** The tags that are words, for formats of text: nothing there is set as a label. */
export const plainLabel = (tags: readonly Tag[]): string =>
  labelText(writtenTags(tags)).replaceAll("\u00a0", " ");

/** The tags that are written in words. */
export const writtenTags = (tags: readonly Tag[] = []): readonly Tag[] =>
  tags.filter(({ written }) => written !== false);
