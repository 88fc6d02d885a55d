import { formatNames } from "../../../formats/index.ts";
import type { FormatName } from "../../../formats/index.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import type { DiffFormat } from "./formats.ts";

/** What `hence diff` is asked to do. */
export interface DiffRequest {
  /** One or two. */
  readonly versions: readonly string[];
  readonly format: DiffFormat;
  /** Of the picture; without a format and a place there is none. */
  readonly pictures: readonly FormatName[] | undefined;
  readonly output: string | undefined;
  readonly draw: DrawOptions;
}

/** Formats that show a drawing; the words of it are the summary. */
export const PICTURES = formatNames(({ needs }) => needs === "scene");
