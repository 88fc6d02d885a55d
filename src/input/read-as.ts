import { type Code, type Diagnostic, type Source, diagnostic, inOrder } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";
import type { Shared } from "../model/project.ts";
import { entryFinder, sectionFinder } from "./schema/entries.ts";
import { meantOnce } from "./ids/meant-once.ts";
import { tooManyStatements } from "./limits.ts";
import { type Lines, linesOf, withLineFeeds } from "./lines.ts";
import { type Comment, type Loss, type Node, type Tree, isEmpty, lossInWords } from "./node.ts";
import type { Reader } from "./notation.ts";
import { readingOf } from "./reading.ts";
import { withEntriesIndented } from "./headings/not-indented.ts";
import { withLinesInPlace } from "./headings/out-of-place.ts";
import { withEntriesApart } from "./headings/no-id.ts";
import { withHeadingsOnce } from "./headings/twice.ts";
import { resolve } from "./resolve/resolve.ts";
import { withRemarksRead } from "./headings/remarks.ts";
import { withoutWrapper } from "./headings/wrapper.ts";
import { withSectionsHeaded } from "./headings/unheaded.ts";
import { inPlaces, saidOnce } from "./words/repeated.ts";
import { FORMAT } from "./schema/schema.ts";
import { isOfKind } from "./yaml/faults/kinds.ts";

const MAX_LENGTH = 8 * 1024 * 1024;
const MAX_LINES = 250_000;
/** Each statement names its rivals: a group of 500, or many small ones. */
const MAX_RIVALS = 250_000;

/** All that could be made of a file; of a broken one too, for editors that help to correct it. */
export interface Understood {
  readonly root: Node | undefined;
  /** The file as if each line that stands in a wrong place stood where it was meant. */
  readonly meant: Node | undefined;
  readonly comments: readonly Comment[];
  /** Without what is written where the notation is broken. */
  readonly map: ArgumentMap | undefined;
  /** Is the notation right? Then the tree holds everything that is written. */
  readonly sound: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What the file says and a map cannot. */
  readonly losses: readonly Loss[];
  /** What is not said, because broken notation may be to blame. */
  readonly withheld: readonly Diagnostic[];
  /** UTF-16 code units that were read to make this of it: the text, for each time that it was read. */
  readonly work: number;
}

/** Reads a map in a notation. `mostFaults` of it are put out of the way to read on; beyond them nothing is read. */
export function readAs(
  read: Reader,
  { path, text: written }: Source,
  mostFaults?: number,
  shared?: Shared,
): Understood {
  const text = withLineFeeds(written);
  if (text.length > MAX_LENGTH) return refused("too-large", 0, "This file is larger than 8 MiB.");
  const lines = linesOf(text);
  if (lines.count > MAX_LINES) return refused("too-large", 0, `This file has more than ${MAX_LINES} lines.`);
  const nulls = nullsIn(text, lines);
  if (nulls !== undefined) return refusedAs(nulls);

  const tree = read({ path, text }, lines, mostFaults);
  const { map, meant, problems, withheld } = understand(tree, lines, shared);
  const tooMany = map && tooManyStatements(map.statements.length, lines);
  if (tooMany !== undefined) return refusedAs(tooMany);
  const rivals = map?.rivals.reduce((sum, { length }) => sum + length * (length - 1), 0) ?? 0;
  if (rivals > MAX_RIVALS)
    return refused(
      "too-large",
      0,
      `In this map, statements have ${rivals} rivals together, and at most ${MAX_RIVALS} can be named.`,
    );
  const { root, comments, remarks = [], losses = [], work = text.length } = tree;
  const diagnostics = inOrder([...tree.diagnostics, ...problems, ...remarks, ...losses.map(lossReport)]);
  return {
    root,
    meant,
    comments,
    map,
    sound: tree.diagnostics.length === 0,
    diagnostics,
    losses,
    withheld,
    work,
  };

  function refused(code: "too-large", offset: number, message: string): Understood {
    const range = linesOf(text.slice(0, offset + 1)).range(offset, offset + 1);
    return refusedAs(diagnostic(code, range, message));
  }
}

/** A few are slips of a program; where they are many, the file is in another encoding, or no text. */
function nullsIn(text: string, lines: Lines): Diagnostic | undefined {
  const first = text.indexOf("\0");
  if (first < 0) return undefined;
  const places: number[] = [];
  for (let at = first; at >= 0; at = text.indexOf("\0", at + 1)) places.push(at);
  const range = lines.range(first, first + 1);
  if (places.length > MOST_NULLS || places.length * FEWEST_LETTERS > text.length)
    return diagnostic("not-utf8", range, "This is not a text file in UTF-8.", "save it as UTF-8");
  const message = inPlaces("This text contains U+0000 (null)", places.length);
  const edits = places.map((at) => ({ range: lines.range(at, at + 1), text: "" }));
  const title = places.length === 1 ? "Delete U+0000 (null)" : "Delete all U+0000 (null)";
  return diagnostic("control-character", range, message, {
    hint: places.length === 1 ? "delete it" : "delete them",
    fix: { title, edits, reveals: true },
  });
}

const MOST_NULLS = 1000;
/** For each null of a text, at least. */
const FEWEST_LETTERS = 16;

const refusedAs = (why: Diagnostic): Understood => ({
  root: undefined,
  meant: undefined,
  comments: [],
  map: undefined,
  sound: false,
  diagnostics: [why],
  losses: [],
  withheld: [],
  work: 0,
});

const lossReport = (loss: Loss): Diagnostic =>
  diagnostic(
    "not-carried-over",
    loss.at,
    `A map cannot say this, so it is left out. ${sentence(loss)}`,
    {},
    { kind: "loss", what: loss.kind },
  );

const sentence = (loss: Loss): string => {
  const words = lossInWords(loss);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
};

/** What two versions have both. */
const IN_BOTH: ReadonlySet<Code> = new Set(["duplicate-id", "duplicate-key"]);

/** What would be said wrongly where something is not read. */
const NEEDS_ALL: ReadonlySet<Code> = new Set(["main-no-path", "premise-concluded"]);

/** What would be said wrongly where a line of an entry is not read. */
const INCOMPLETE: ReadonlySet<Code> = new Set(["inference-without-premises", "inference-without-target"]);

const placeAndWords = ({ message, range }: Diagnostic): string => `${range.start.offset} ${message}`;

/** From what is written to what is meant. */
function understand({ root, diagnostics, lost }: Tree, lines: Lines, shared?: Shared) {
  const inShape: Diagnostic[] = [];
  const inReferences: Diagnostic[] = [];
  let whole = lost.length === 0;
  let sectionLost = false;
  const nameless = new Set<string>();
  // An id may be declared in a part that could not be read, if it is written there; in a lost section, any id may be.
  const unread = lost.map(({ text }) => text.toLowerCase());
  const readingInto = readingOf(
    root,
    lines,
    (word) => sectionLost || nameless.has(word) || unread.some((text) => text.includes(word.toLowerCase())),
  );

  // A line that was read in another column is not where its problems would be shown.
  const moved = diagnostics.flatMap((fault) =>
    isOfKind(fault, "indented-unlike") ? (fault.fix?.edits ?? []) : [],
  );
  const rows = new Set([...diagnostics, ...moved].map(({ range }) => range.start.line));
  const sections = new Set(
    root?.kind === "mapping" ? root.entries.map(({ value }) => value.range.start.offset) : [],
  );
  const isSectionLost = ({ code, range: { start } }: Diagnostic) =>
    code === "wrong-type" && (rows.has(start.line) || sections.has(start.offset));

  let map: ArgumentMap | undefined;
  let asMeant = root;
  if (root?.kind === "mapping") {
    const bare = withoutWrapper(root, lines, readingInto(inShape));
    const remarked = withRemarksRead(bare, lines, readingInto(inShape));
    const once = withHeadingsOnce(remarked, lines, readingInto(inShape));
    const indented = withEntriesIndented(once, lines, readingInto(inShape));
    const apart = withEntriesApart(indented, lines, readingInto(inShape), nameless);
    const placed = withLinesInPlace(apart, lines, readingInto(inShape));
    const headed = withSectionsHeaded(placed, lines, readingInto(inShape));
    asMeant = headed;
    const document = FORMAT.read(headed, readingInto(inShape));
    sectionLost = inShape.some(isSectionLost);
    whole &&= !sectionLost;
    map = document && resolve(document, readingInto(inReferences), shared);
  } else if (root || diagnostics.length === 0) {
    const message = root && !isEmpty(root) ? "This file holds no map." : "This file is empty.";
    const hint = "a map begins with `premises:` and `conclusions:`";
    inShape.push(diagnostic("not-a-map", root?.range ?? lines.range(0, 0), message, hint));
  }

  // What is read from broken notation is not what the author has written.
  const entryOf = entryFinder(root);
  const garbled = new Set(lost.map(({ at }) => entryOf(at)));
  const faulty = new Set(diagnostics.map(({ range }) => entryOf(range.start.offset)));
  const isMerging = diagnostics.some((fault) => isOfKind(fault, "left-of-merge"));
  const meant = ({ code, range: { start } }: Diagnostic) =>
    !rows.has(start.line) &&
    !garbled.has(entryOf(start.offset)) &&
    !(INCOMPLETE.has(code) && faulty.has(entryOf(start.offset))) &&
    !(isMerging && IN_BOTH.has(code));
  const shaped = saidOnce(inShape);
  const linked = inReferences.filter(({ code }) => whole || !NEEDS_ALL.has(code));
  const sound = [...shaped, ...linked].filter(meant);
  const problems = meantOnce(sound, sectionFinder(root));
  const said = new Set(problems.map(placeAndWords));
  return {
    map,
    meant: asMeant,
    problems,
    withheld: [...shaped, ...inReferences].filter((one) => !said.has(placeAndWords(one))),
  };
}
