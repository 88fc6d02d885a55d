import type { DocumentName } from "../../documents/index.ts";
import type { FormatName } from "../../formats/index.ts";
import type { DrawOptions } from "../../pipeline.ts";
import type { ListedWords } from "./inputs/inputs.ts";

/** What `hence render` is asked to do. */
export interface RenderRequest {
  readonly files: readonly string[];
  readonly listed?: ListedWords;
  readonly formats: readonly FormatName[] | undefined;
  readonly output: string | undefined;
  /** Views to draw instead of the whole; each is a figure of its own. */
  readonly views: readonly string[];
  /** What to make of each; nothing for its figure, or for what the folder's `hence.yaml` says. */
  readonly documents: readonly DocumentName[];
  readonly draw: Omit<DrawOptions, "view" | "as">;
  /** Number the figures in their order; as the map or its folder has it if left out. */
  readonly numbered?: true;
  /** Compare instead of writing. */
  readonly check: boolean;
  /** Delete the outputs of maps that are gone. */
  readonly prune: boolean;
  readonly jobs: number | undefined;
  /** How long a map may take, ms. */
  readonly timeout: number | undefined;
  /** Draw again whenever a map changes. */
  readonly watch: boolean;
  /** Say only what went wrong; say what became of every file. */
  readonly detail: "quiet" | "usual" | "verbose";
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
  /** Only a part of the maps. */
  readonly shard?: Shard | undefined;
  /** How the run is summed up. */
  readonly summary?: "words" | "json";
}

/** One of `count` equal parts, from 0. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Is what stands at this place among all in the part? */
export const inShard = (shard: Shard | undefined, place: number): boolean =>
  shard === undefined || place % shard.count === shard.index;
