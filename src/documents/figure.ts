import type { Result } from "../diagnostic.ts";
import { columnFigure } from "../layout/fitting/column.ts";
import type { Column } from "../layout/fitting/column.ts";
import { dividedFigures } from "../layout/fitting/divided.ts";
import { croppedFigure, defaultDirection } from "../layout/figure.ts";
import type { FigureLayout } from "../layout/figure.ts";
import { legible } from "../layout/fitting/legible.ts";
import { LEAST_TYPE, PAPERS, roomsOf } from "../layout/paper.ts";
import type { Rooms } from "../layout/paper.ts";
import { outline } from "../outline/build.ts";
import { changedPart } from "../outline/changed.ts";
import { cut } from "../outline/split-panels.ts";
import { scene } from "../scene/build.ts";
import { WishError } from "./document.ts";
import type { Document, DocumentWish, Page, Request } from "./document.ts";
import type { ArgumentMap, PaperName } from "../model/map.ts";
import type { Outline } from "../outline/outline.ts";
import { viewed } from "../outline/views.ts";

/** The map itself: one figure of the size of its content, or as many pages of a paper as it needs. */
export const figure: Document = {
  summary: "the map itself (default)",
  accepts: ["width"],
  async compose(request) {
    const { value, diagnostics } = await figures(request);
    return {
      value: value.map((one): Page => ({
        scene: { ...scene(one, request.theme), paper: paperOf(request.wish) },
        outline: one.outline,
      })),
      diagnostics,
    };
  },
};

/** The figures before they are drawn. In the rooms of another document, they leave title, caption and sources to it. */
export async function figures(
  { map, wish, type }: Request,
  given?: Rooms,
): Promise<Result<readonly FigureLayout[]>> {
  const whole = outlineFor(map, wish);
  const direction = wish.direction ?? defaultDirection(whole);
  const style = wish.style ?? "blocks";
  const bare = given !== undefined;
  const paper = paperOf(wish);
  const rooms = given ?? (paper === undefined ? undefined : roomsOf(PAPERS[paper]));
  const made =
    rooms !== undefined
      ? await dividedFigures(whole, type, { direction, style, bare }, rooms, wish.least ?? LEAST_TYPE)
      : wish.width !== undefined
        ? [await columnFigure(cut(whole), type, { direction, style }, columnOf(wish.width, wish.size))]
        : [await croppedFigure(cut(whole), type, direction, style)];
  return { value: made, diagnostics: made.flatMap((one) => legible(one, type, wish.least)) };
}

/** A figure fills a column or a sheet, or has its own size. */
const paperOf = ({ paper, width }: DocumentWish): PaperName | undefined =>
  width === undefined ? paper : undefined;

const columnOf = (width: number, size: number | undefined): Column =>
  size === undefined ? { width } : { width, type: size };

/** The whole map in reading order, or the part of it that a view shows. */
export function outlineFor(map: ArgumentMap, wish: DocumentWish): Outline {
  const whole = outline(map);
  if (wish.changed === true) return changedPart(whole);
  if (wish.view === undefined) return whole;
  const view = map.views.find(({ id }) => id === wish.view);
  const names = map.views.map(({ id }) => `\`${id}\``).join(", ");
  if (view === undefined) {
    throw new WishError(
      `There is no view \`${wish.view}\`; ${names === "" ? "the map has none" : `there are ${names}`}.`,
    );
  }
  const part = viewed(whole, view);
  if (part.map.statements.length === 0) throw new WishError(`The view \`${view.id}\` shows no statement.`);
  return part;
}
