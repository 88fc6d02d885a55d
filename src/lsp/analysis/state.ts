import { runChecks } from "../../checks/index.ts";
import { settledWithComments } from "../../checks/settled/settled.ts";
import type { CheckContext } from "../../checks/index.ts";
import { hasErrors, inOrder } from "../../diagnostic.ts";
import type { Diagnostic, Source } from "../../diagnostic.ts";
import { readMap } from "../../input/index.ts";
import type { Node } from "../../input/node.ts";
import { isInPlace } from "../../model/ids.ts";
import type { ArgumentMap } from "../../model/map.ts";
import type { MapDefaults, OpenUsed } from "../../model/project.ts";
import { withFiles } from "../../uses/open.ts";
import { keysOf } from "./bibliography.ts";
import { factsOf, lazily } from "./map-index.ts";
import type { MapFacts } from "./map-index.ts";
import { indexOf, spansAfterEdit } from "./id-index.ts";
import type { IdIndex } from "./id-index.ts";
import { occurrencesIn } from "../../input/ids/occurrences.ts";
import type { Span } from "../../input/ids/occurrences.ts";

/** A premise that is written where it is used, and the id that it got. */
interface InPlace extends Span {
  readonly id: string;
}

/** What is known of a text. For a broken one, what can be read, completed by the last sound state. */
export interface MapState {
  readonly text: string;
  readonly index: IdIndex;
  readonly inPlace: readonly InPlace[];
  /** Of the last sound text, or of what could be read if there was none; undefined if nothing could be. */
  readonly facts: (() => MapFacts) | undefined;
  /** What its bibliographies hold: keys and titles. */
  readonly bibliography: () => readonly (readonly [key: string, title: string | undefined])[];
  /** Opens the files that it uses, if they can be read. */
  readonly open: OpenUsed | undefined;
  /** Of the text as it is; undefined where only an older one has been read. */
  readonly read?: Read;
}

interface Read {
  readonly root: Node | undefined;
  /** The index contains everything in the text. */
  readonly sound: boolean;
  readonly problems: (readText: CheckContext["readText"]) => readonly Diagnostic[];
}

interface Surroundings {
  /** The defaults of its folder. */
  readonly project?: MapDefaults | undefined;
  /** Reads the files that it uses. */
  readonly readText?: CheckContext["readText"];
}

/** Reads a text anew. `last` is any earlier state of the same file. */
export function analyse(
  { path, text }: Source,
  last?: MapState,
  { project, readText: reader }: Surroundings = {},
): ReadState {
  // Offsets stay the same, and no line begins with an invisible character.
  const source = { path, text: text.replace(/^\uFEFF/, "\n") };
  const shared = reader === undefined ? project : withFiles(source, reader, project);
  const open = shared?.open;
  const { root, map, sound, diagnostics } = readMap(source, undefined, shared);
  const seen = occurrencesIn(root, source.text);
  const seenInPlace = map === undefined ? [] : inPlaceOf(map);
  const problems = (readText: CheckContext["readText"]) =>
    sound && map
      ? settledWithComments(
          inOrder([
            ...diagnostics,
            ...runChecks(map, { source, readText, partial: hasErrors(diagnostics), advice: true }),
          ]),
          source,
          project?.levels,
        )
      : diagnostics;
  const known = { text, open, read: { root, sound, problems } };
  const facts = map && lazily(() => factsOf(map));
  const bibliography = root ? lazily(() => keysOf(root, project, reader)) : (last?.bibliography ?? NO_KEYS);
  if (sound || !last) return { ...known, index: indexOf(seen), inPlace: seenInPlace, facts, bibliography };

  // A declaration that is missing while a line is half typed has probably not been deleted.
  const declared = new Set(seen.flatMap(({ space, id, declares }) => (declares ? [`${space} ${id}`] : [])));
  const before = carried(last, text);
  const missing = before.index.all.filter(
    ({ space, id, declares }) => declares && !declared.has(`${space} ${id}`),
  );
  return {
    ...known,
    index: indexOf(root ? [...seen, ...missing].toSorted((a, b) => a.start - b.start) : before.index.all),
    inPlace: root ? seenInPlace : before.inPlace,
    facts: last.facts ?? facts,
    bibliography,
  };
}

/** What is known of an older text, as far as it holds for this one: a quick answer until it is read. */
export function carried(last: MapState, text: string): MapState {
  return {
    text,
    index: indexOf(spansAfterEdit(last.index.all, last.text, text)),
    inPlace: spansAfterEdit(last.inPlace, last.text, text),
    facts: last.facts,
    bibliography: last.bibliography,
    open: last.open,
  };
}

const NO_KEYS = () => [];

function inPlaceOf({ statements }: ArgumentMap): InPlace[] {
  return statements.flatMap(({ id, at }) =>
    isInPlace(id) ? [{ id, start: at.start.offset, end: at.end.offset }] : [],
  );
}

/** A state whose text has been read. */
export type ReadState = MapState & { readonly read: Read };

export function isRead(state: MapState): state is ReadState {
  return state.read !== undefined;
}
