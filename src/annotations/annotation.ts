import type { ArgumentMap, StatementId } from "../model/map.ts";
import type { Piece } from "./pieces.ts";

/**
 * What is said about a map in addition to its own words: what changed, what is blanked, what holds. It is a value beside
 * the map and its outline; everything that draws or writes a map shows it in the same way, whichever producer made it.
 */
export interface Annotation {
  readonly statements: ReadonlyMap<StatementId, StatementNote>;
  /** By their index in the whole map. */
  readonly inferences: ReadonlyMap<number, InferenceNote>;
  /** By id. */
  readonly groups: ReadonlyMap<string, Note>;
  /** The map's title and caption in two versions. */
  readonly title?: readonly Piece[];
  readonly caption?: readonly Piece[];
  /** The look of every statement and inference whose note names none; the usual one if this is not given. */
  readonly rest?: LookName;
  /** The numbers that statements are shown with, where these are not those of the reading order. */
  readonly numbers?: ReadonlyMap<StatementId, number>;
  /** What stands under the title. */
  readonly name?: string;
  /** In the order in which a legend shows them; only those that a figure uses. */
  readonly legend: readonly LegendRow[];
}

/** A name in a theme's table of looks; one that a theme does not know changes nothing. */
export type LookName = string;
/** As in a map without annotations; no theme has it in its table. */
export const USUAL: LookName = "usual";
/** A name in a theme's table of tags; one that a theme does not know has plain colours. */
export type TagKind = string;

/** "+ new" */
export interface Tag {
  readonly kind: TagKind;
  readonly text: string;
  /** How it is drawn, if not as a label: as a sign that takes no room. In words it is written like any other. */
  readonly drawn?: TagSign;
  /** False where another tag says the same in words. */
  readonly written?: boolean;
}

/** A tab at the edge of the cell, with a question mark and a dotted frame or with a cross; or only a look. */
export type TagSign = "question" | "cross" | "nothing";

export interface Note {
  /** Drawn as one label, in the colours of the first. */
  readonly tags: readonly Tag[];
  /** The text in two versions: of a statement its text, of an inference its label, of a group its title. */
  readonly text?: readonly Piece[];
  readonly look?: LookName;
  /** What a screen reader says before and after the name. */
  readonly spoken?: Spoken;
}

interface Spoken {
  readonly lead: readonly string[];
  readonly tail?: string;
}

export interface StatementNote extends Note {
  /** Who says it and where, in two versions. */
  readonly attribution?: readonly Piece[];
  /** The bar beside the cell is drawn as that of this kind of tag. */
  readonly bar?: TagKind;
  /** The words of what refers to the statement are struck through too, and have its look. */
  readonly struck?: true;
  /** Where the statement is drawn in full, nothing is said about its use in the inference. */
  readonly coversUse?: true;
  /** Stands in place of its words: as this text where they are read out or listed, as lines to write on where they are drawn. */
  readonly instead?: string;
  /** How much of it is asked for where it is drawn. */
  readonly writing?: Writing;
}

/** What is to be written in place of a statement's words. */
export interface Writing {
  /** What stays of who says it and where: both, or only where. */
  readonly clues: "voices" | "places";
  /** True where the words are not given, but have to be found. */
  readonly searched: boolean;
  /** The words that there must be room for. */
  readonly room: string;
  /** The least width of a blank, mm on paper. */
  readonly narrowest?: number;
  /** There is only room for the letter of a statement from a list. */
  readonly letterOnly?: true;
}

export interface InferenceNote extends Note {
  /** Of the statements in its block. */
  readonly uses?: ReadonlyMap<StatementId, UseNote>;
}

/** What is said of a statement's place in one inference. */
export interface UseNote {
  readonly tags: readonly Tag[];
  /** Of a reference. */
  readonly look?: LookName;
  readonly bar?: TagKind;
  /** The words of the reference are struck through. */
  readonly struck?: true;
  readonly spoken?: Pick<Spoken, "lead">;
  /** The spoken name of the inference leaves the statement out. */
  readonly unnamed?: true;
}

export interface LegendRow {
  /** The tag that it explains; undefined for what has none. */
  readonly kind: TagKind | undefined;
  readonly text: string;
  /** Of the small cell that is drawn as a sample, and what is drawn inside. */
  readonly look?: LookName;
  readonly sign?:
    | "struck"
    | "replaced"
    | "moved"
    | "question"
    | "unstated-question"
    | "cross"
    | "line"
    | "objection-line";
  /** Set where it explains the tag of these only. */
  readonly of?: "stated" | "unstated" | "support" | "objection";
  /** True where its tag takes no room in a drawing: a figure can be laid out without it. */
  readonly roomless?: true;
}

/** A map, and what is said about it. */
export interface Annotated {
  readonly map: ArgumentMap;
  readonly annotation: Annotation;
}

/** One kind of annotation. A new one is a folder with such a value and a row in `index.ts`. */
export interface Producer<Subject> {
  /** The tags and looks that it uses; each theme has colours for them. */
  readonly tags: readonly TagKind[];
  readonly looks: readonly LookName[];
  annotate(subject: Subject): Annotated;
}

/** Nothing is said. */
export const UNANNOTATED: Annotation = {
  statements: new Map(),
  inferences: new Map(),
  groups: new Map(),
  legend: [],
};
