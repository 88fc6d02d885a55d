import type { Outline } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { composed, croppedSheet, framed, shapedFigure } from "../figure.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import { LOOSE } from "../metrics.ts";
import type { ArrangedPanel } from "../panels/panel.ts";
import { layoutPanel } from "../panels/plans.ts";
import { firstGood } from "./first-good.ts";
import { NARROWEST } from "./tree-ways.ts";
import { typicalPanels } from "./typical.ts";
import { arrangementsOf, panelWays } from "./ways.ts";

/**
 * Lays out a figure that need not fit any page: dense, in a shape that sits well on a screen or page. How is chosen for
 * texts of typical length, so that an author who changes words sees nothing move but what must make room.
 */
export async function croppedFigure(outline: Outline, type: Typesetter, wish: Wish): Promise<FittedFigure> {
  const shaped = shapedFigure(outline, type, LOOSE, wish);
  const typical = typicalPanels(shaped.panels, NARROWEST);
  const chosen = typical.map((panel) => firstGood(panelWays(panel, wish, LOOSE)));
  const sizes = chosen.map((one, index) =>
    framed(shaped, {
      shaped: shaped.panels[index]!,
      width: one?.width ?? 0,
      height: one?.height ?? 0,
    }),
  );
  const arranged = firstGood(arrangementsOf(sizes, LOOSE.panelGap), PACKED);
  const layouts: ArrangedPanel[] = [];
  for (const [index, panel] of shaped.panels.entries()) {
    const plan = chosen[index]?.plan ?? { kind: "packed", arrangement: undefined, trees: [] };
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    layouts.push(await layoutPanel(panel, plan, LOOSE));
  }
  const figure = composed(shaped, layouts, arranged?.arrangement);
  return { figure, sheet: croppedSheet(figure) };
}

/** How much more surface than the least an arrangement of panels may take: what is left blank between them serves nobody. */
const PACKED = 1.25;
