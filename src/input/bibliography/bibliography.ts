import type { SourceEntry } from "../../model/map.ts";

/** A source as a bibliography describes it. */
export type Described = Omit<SourceEntry, "id" | "at">;

/** Something wrong in the file of a bibliography. */
export interface Fault {
  /** Counts from 1. */
  readonly line: number;
  /** A sentence without its full stop, to follow the file and the line. */
  readonly what: string;
}

/** The entries of a file, which are only read when they are asked for: a library has thousands, a map cites few. */
export interface Bibliography {
  readonly keys: readonly string[];
  has(key: string): boolean;
  /** Undefined if there is none. */
  entry(key: string): Described | Fault | undefined;
  /** What is wrong with the file as a whole. */
  readonly faults: readonly Fault[];
}

export const isFault = (entry: Described | Fault): entry is Fault => "what" in entry;
