import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import { MEDIUM } from "../../../src/layout/metrics.ts";
import { shapedPanel } from "../../../src/layout/panels/panel.ts";
import type { Outline, Panel } from "../../../src/outline/outline.ts";
import { testTypesetter } from "../../support/typesetter.ts";

/** A panel of an outline, with the measures of `MEDIUM`. */
export const shapedIn = async (whole: Outline, panel: Panel = whole.panels[0]!) =>
  shapedPanel(panel, new CellTypesetter(whole, await testTypesetter(), MEDIUM, UNANNOTATED), MEDIUM);
