import type { Result } from "../diagnostic.ts";
import { dividedFigures } from "../layout/divided.ts";
import { croppedFigure, defaultDirection } from "../layout/figure.ts";
import type { FigureLayout } from "../layout/figure.ts";
import { legible } from "../layout/legible.ts";
import { LEAST_TYPE, PAPERS } from "../layout/paper.ts";
import { outline } from "../outline/build.ts";
import { cut } from "../outline/cut.ts";
import { scene } from "../scene/build.ts";
import type { Document, Page, Request } from "./document.ts";

/** The map itself: one figure of the size of its content, or as many pages of a paper as it needs. */
export const figure: Document = {
  summary: "the map itself (default)",
  async compose(request) {
    const { value, diagnostics } = await figures(request);
    return {
      value: value.map((one): Page => ({ scene: scene(one, request.theme), outline: one.outline })),
      diagnostics,
    };
  },
};

/** The figures before they are drawn. */
export async function figures({ map, wish, type }: Request): Promise<Result<readonly FigureLayout[]>> {
  const whole = outline(map);
  const direction = wish.direction ?? defaultDirection(whole);
  const style = wish.style ?? "blocks";
  const made =
    wish.paper === undefined
      ? [await croppedFigure(cut(whole), type, direction, style)]
      : await dividedFigures(whole, type, { direction, style }, PAPERS[wish.paper], wish.least ?? LEAST_TYPE);
  return { value: made, diagnostics: made.flatMap((one) => legible(one, type)) };
}
