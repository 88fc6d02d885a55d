import type { CheckContext } from "../checks/index.ts";
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
  /** The same for any other text, as if it were this map's. */
  problemsOf(text: string): readonly Diagnostic[];
  /** What it was read with may have changed: its bibliography, for one. */
  readAgain(): void;
  /** How long the last reading took, in milliseconds. */
  pace(): number;
}

export interface Surroundings {
  readonly path: string;
  readonly readText: CheckContext["readText"];
  /** The defaults of its folder, as they are now. */
  readonly project?: (() => MapDefaults | undefined) | undefined;
  /** Milliseconds since an arbitrary moment. */
  readonly now: () => number;
}

/** A longer text that takes longer to read is not read for answers that can do without. */
const SHORT = 40_000;
const PATIENCE = 15;

export function openMap({ path, readText, project = () => undefined, now }: Surroundings): OpenMap {
  let known: MapState | undefined;
  let pace = 0;
  /** The defaults that it was read with. */
  let used: string | undefined;

  function exact(text: string): ReadState {
    const defaults = project();
    const saved = JSON.stringify(defaults);
    if (known?.text === text && isRead(known) && saved === used) return known;
    used = saved;
    const start = now();
    const read = analyse({ path, text }, known, defaults, readText);
    pace = now() - start;
    known = read;
    return read;
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
    problemsOf: (text) => analyse({ path, text }, undefined, project(), readText).read.problems(readText),
    readAgain() {
      used = undefined;
    },
    pace: () => pace,
  };
}
