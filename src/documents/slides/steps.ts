import { ptOfPx } from "../../geometry.ts";
import { dividedFigures, sizesFrom } from "../../layout/fitting/divided.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import { finished } from "../../layout/finish.ts";
import { legible } from "../../layout/fitting/legible.ts";
import type { Rooms } from "../../layout/paper.ts";
import type { Document, Page } from "../document.ts";
import { figurePage, layoutWish, outlineFor } from "../figure.ts";
import { partOf, stepsOf, withoutNotes } from "../../layout/partial.ts";

/** px; a slide of 16:9. */
const SLIDE = { width: 1280, height: 720 };
const MARGIN = { x: 40, y: 32 };
/** px on the slide; 12 pt on a slide of usual size. */
const LEAST = 16;
/** Slides are seen from afar: they are laid out this much smaller, so that their type may be this much larger than a page's. */
const ENLARGED = 2;

/** The map as slides that build it up: the conclusion first, then one inference a page. Nothing moves between pages. */
export const steps: Document = {
  summary: "slides that build the map up, one inference a page",
  accepts: [],
  async compose(request) {
    const { wish, theme, type } = request;
    const whole = outlineFor(request);
    const how = layoutWish(request, whole);
    const least = wish.least ?? ptOfPx(LEAST);
    const small = await dividedFigures(whole, type, how, rooms(), sizesFrom(least / ENLARGED));
    const figures = small.map(enlarged);
    const pages = figures.flatMap((fitted) => {
      const { figure, sheet } = finished(fitted, type);
      return stepsOf(figure).map((shown, index, all): Page => {
        const part = partOf(figure, shown);
        // Legend, caption and source wait for the whole: they would only draw looks away from what is new.
        const calm = index < all.length - 1 ? withoutNotes(part) : part;
        return figurePage({ figure: calm, sheet }, theme, undefined);
      });
    });
    return { value: pages, diagnostics: figures.flatMap((one) => legible(one, wish.least)) };
  },
};

function rooms(): Rooms {
  const sheet = { width: SLIDE.width / ENLARGED, height: SLIDE.height / ENLARGED };
  const [x, y] = [MARGIN.x / ENLARGED, MARGIN.y / ENLARGED];
  const room = { sheet, x, y, width: sheet.width - 2 * x, height: sheet.height - 2 * y };
  return { first: [room], others: [room] };
}

/** A figure in the middle of its slide. */
function enlarged({ figure, sheet }: FittedFigure): FittedFigure {
  const { scale, x } = sheet;
  const height = figure.height * scale * ENLARGED;
  return {
    figure,
    sheet: {
      ...SLIDE,
      scale: scale * ENLARGED,
      x: x * ENLARGED,
      y: Math.max(MARGIN.y, (SLIDE.height - height) / 2),
    },
  };
}
