import { formatNames } from "../../../formats/index.ts";
import type { FormatName } from "../../../formats/index.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import { UsageError } from "../../report/errors.ts";
import { inWords } from "../../../model/lists.ts";

/** What is asked of pictures that stand beside words; without a format and a place there are none. */
export interface PictureRequest {
  readonly pictures: readonly FormatName[] | undefined;
  readonly output: string | undefined;
  readonly draw: DrawOptions;
}

/** Formats that show a drawing; the words of it are what the command says. */
export const PICTURES = formatNames(({ needs }) => needs === "scene");

/** Formats that were asked for, as the one for the words (the first of `ways` unless asked otherwise) and those of pictures. */
export function wordsAndPictures<Way extends string>(
  asked: readonly (Way | FormatName)[] = [],
  ways: readonly Way[],
  { output, draw }: Pick<PictureRequest, "output" | "draw">,
): PictureRequest & { readonly format: Way } {
  const told = ways.filter((way) => asked.includes(way));
  if (told.length > 1)
    throw new UsageError(`Words are written in one format, and ${inWords(told)} are several; choose one.`);
  const pictures = PICTURES.filter((name) => asked.includes(name));
  if (pictures.length === 0 && output === undefined && Object.keys(draw).length > 0)
    throw new UsageError("These options are for the picture; say where it goes: -o FILE.svg.");
  return {
    format: told[0] ?? ways[0]!,
    pictures: pictures.length === 0 ? undefined : pictures,
    output,
    draw,
  };
}
