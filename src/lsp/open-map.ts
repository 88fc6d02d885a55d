import type { CheckContext, SourceText } from "../checks/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { MapDefaults } from "../model/project.ts";
import { analyse, carried, isRead } from "./analysis/state.ts";
import type { MapState, ReadState } from "./analysis/state.ts";

/** A map that is being edited: what is known of its text, read no more often than needed. */
export interface OpenMap {
  readonly path: string;
  /** Of exactly this text, however long it takes to read. */
  exact(text: string): ReadState;
  /** At once: while a long map is being changed, the previous state with its positions moved. */
  quick(text: string): MapState;
  /** The quick answer if there is one, else the exact one. */
  soon<T>(text: string, answer: (state: MapState) => T | undefined): T | undefined;
  /** What is wrong with this text. */
  problems(text: string): readonly Diagnostic[];
  /** What would be wrong with another text, if it were this map's. */
  problemsOf(text: string): readonly Diagnostic[];
  /** The files that it was read with, as the map names them. */
  files(): Iterable<string>;
  /** How long the last reading took, in milliseconds. */
  pace(): number;
}

interface Surroundings {
  readonly path: string;
  readonly readText: CheckContext["readText"];
  /** The defaults of its folder, as they are now. */
  readonly project?: (() => MapDefaults | undefined) | undefined;
  /** Milliseconds since an arbitrary moment. */
  readonly now: () => number;
}

/** A text that is longer than this and takes longer than this to read is not read for answers that do not need it. */
const SHORT = 40_000;
const PATIENCE = 15;

export function openMap({ path, readText, project = () => undefined, now }: Surroundings): OpenMap {
  let known: MapState | undefined;
  let pace = 0;
  /** What it was read with: the defaults, and the files that it names. */
  let used: string | undefined;
  let files = new Map<string, SourceText>();

  function read(text: string, last: MapState | undefined, defaults: MapDefaults | undefined): ReadState {
    files = new Map();
    const reading = (name: string) => {
      const found = readText(name);
      files.set(name, found);
      return found;
    };
    const { bibtex } = readText;
    const reader = Object.assign(reading, bibtex && { bibtex });
    return analyse({ path, text }, last, { project: defaults, readText: reader });
  }

  const areSame = () => [...files].every(([name, was]) => isSame(readText(name), was));

  function exact(text: string): ReadState {
    const defaults = project();
    const saved = JSON.stringify(defaults);
    if (known?.text === text && isRead(known) && saved === used && areSame()) return known;
    used = saved;
    const start = now();
    const state = read(text, known, defaults);
    pace = now() - start;
    known = state;
    return state;
  }

  function quick(text: string): MapState {
    if (known?.text === text) return known;
    if (known === undefined || text.length <= SHORT || pace <= PATIENCE) return exact(text);
    known = carried(known, text);
    return known;
  }

  return {
    path,
    exact,
    quick,
    soon(text, answer) {
      const state = quick(text);
      return answer(state) ?? (isRead(state) ? undefined : answer(exact(text)));
    },
    problems(text) {
      return exact(text).read.problems(readText);
    },
    problemsOf: (text) =>
      analyse({ path, text }, undefined, { project: project(), readText }).read.problems(readText),
    files: () => files.keys(),
    pace: () => pace,
  };
}

const isSame = (one: SourceText, other: SourceText): boolean =>
  typeof one === "string" ? one === other : JSON.stringify(one) === JSON.stringify(other);
