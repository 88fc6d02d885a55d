import { formatNames } from "../../../formats/index.ts";
import type { FormatName } from "../../../formats/index.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import { oneOf } from "../choices.ts";

/** What is asked of pictures that stand beside words; without a format and a place there are none. */
export interface PictureRequest {
  readonly pictures: readonly FormatName[] | undefined;
  readonly output: string | undefined;
  readonly draw: DrawOptions;
}

/** Formats that show a drawing; the words of it are what the command says. */
export const PICTURES = formatNames(({ needs }) => needs === "scene");

/** `-f svg,pdf` and `-f svg -f pdf` are the same. */
export function addPictures(list: string, before: FormatName[] = []): FormatName[] {
  const chosen = list.split(",").map((name) => oneOf<FormatName>("picture format", name, PICTURES));
  return [...new Set([...before, ...chosen])];
}
