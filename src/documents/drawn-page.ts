import type { PaintedTheme } from "../scene/paint.ts";
import type { Outline } from "../outline/outline.ts";
import { scene } from "../scene/build.ts";
import type { Page, PlacedPage } from "./document.ts";

/** A page with its scene. That of a figure is drawn here; a document that sets its pages itself has made its own. */
export const drawnPage = (page: Page | PlacedPage, theme: PaintedTheme): Page =>
  "placed" in page ? figurePage(page, theme) : page;

export const figurePage = ({ placed, paper }: PlacedPage, theme: PaintedTheme): Page => ({
  scene: { ...scene(placed, theme), paper },
  outline: placed.figure.outline,
  annotation: placed.figure.annotation,
});

/** The part of the map that a page shows. */
export const outlineOf = (page: Page | PlacedPage): Outline =>
  "placed" in page ? page.placed.figure.outline : page.outline;
