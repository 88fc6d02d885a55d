import type { PlacedLine } from "../layout/trees/tree.ts";
import { add } from "../model/lists.ts";
import { byline } from "../outline/byline.ts";
import type { FigureLayout, PanelLayout, PlacedFigure, TextLayout } from "../layout/figure-layout.ts";
import { mainHead } from "../outline/heads.ts";
import type { Outline } from "../outline/outline.ts";
import { wordsFor } from "../language/index.ts";
import type { PaintedTheme } from "./paint.ts";
import { joined } from "./cards/joint.ts";
import { cardItems, signItems } from "./cards/card.ts";
import type { CardContext } from "./cards/card.ts";
import { wayShapes } from "./cards/onward.ts";
import { rivalShapes } from "./cards/rivals.ts";
import { themesFor } from "./annotated/annotated-themes.ts";
import { tabPlaces } from "./annotated/tab-places.ts";
import { description } from "./alternative-text.ts";
import { Names } from "./accessible-names.ts";
import { legendGroup, legendLabel } from "./legend.ts";
import type { GroupItem, GroupRole, Item, Scene } from "./scene.ts";
import { box, shape, solid } from "./shapes.ts";
import { spokenText } from "./spoken-text.ts";
import { markedItems } from "./text.ts";
import { transformed } from "./transform.ts";

/** Draws a figure: from here on there are only shapes, texts and their names. */
export function scene({ figure, sheet }: PlacedFigure, theme: PaintedTheme): Scene {
  const { outline, annotation, furniture } = figure;
  const words = wordsFor(outline.map.lang);
  const names = new Names(outline, words, annotation);
  const items: Item[] = [];
  const add = (text: TextLayout | undefined, role: GroupRole, label: string | undefined) => {
    if (text === undefined) return;
    const texts = markedItems(text, theme);
    items.push({ kind: "group", id: `map-${role}`, role, label: label ?? role, items: texts });
  };
  add(furniture.title, "title", outline.map.title);
  add(furniture.subtitle, "subtitle", outline.place?.name ?? byline(outline.map, outline.name, words));
  const shared = {
    metrics: figure.metrics,
    words,
    names,
    annotation: figure.annotation,
    themeOf: themesFor(theme),
    voices: figure.voices,
    tabs: tabPlaces({ figure, sheet }),
    ways: figure.ways,
  };
  for (const panel of figure.panels) items.push(...panelItems(panel, figure, shared, theme));
  items.push(...figure.rivals.flatMap(({ points: [from, to] }) => rivalShapes(from, to, theme)));
  items.push(...figure.ways.flatMap((way) => wayShapes(way, theme)));
  add(furniture.caption, "caption", outline.map.caption);
  if (furniture.legend.length > 0) {
    const label = legendLabel(furniture.legend, outline, words);
    items.push(legendGroup(furniture.legend, label, theme));
  }
  add(furniture.source, "source", words.source);
  return transformed(
    {
      width: sheet.width,
      height: sheet.height,
      title: outline.map.title ?? mainText(outline),
      description: description(outline),
      lang: outline.map.lang,
      background: theme.background,
      dark: theme.dark,
      paper: undefined,
      figure: outline.place,
      items,
    },
    sheet,
  );
}

function panelItems(
  layout: PanelLayout,
  figure: FigureLayout,
  shared: Omit<CardContext, "lines">,
  theme: PaintedTheme,
): Item[] {
  const { panel, frame, title, cards, lines } = layout;
  const inside: Item[] = [];
  const id = shared.names.panel(panel);
  if (frame !== undefined) {
    const path = box(frame, { top: 4, bottom: 4 }, "round");
    inside.push(shape(path, theme.panel.fill, solid(theme.panel.stroke, 0.8)));
  }
  if (title !== undefined) {
    const texts = markedItems(title, theme);
    inside.push({
      kind: "group",
      id: `${id}-title`,
      role: "panel-title",
      label: panel.title ?? "",
      items: texts,
    });
  }
  const context: CardContext = { ...shared, lines: linesByBlock(lines) };
  for (const card of cards) inside.push(...cardItems(card, context));
  for (const card of cards) inside.push(...signItems(card, context));
  if (frame === undefined) return inside;
  const group: GroupItem = {
    kind: "group",
    id,
    role: "panel",
    label: panel.title ?? figure.outline.map.title ?? "",
    items: inside,
  };
  return [group];
}

function linesByBlock(lines: readonly PlacedLine[]): ReadonlyMap<string, readonly PlacedLine[]> {
  const found = new Map<string, PlacedLine[]>();
  for (const line of lines) add(found, line.block.id, joined(line, lines));
  return found;
}

function mainText(outline: Outline): string {
  const main = mainHead(outline);
  const statement = outline.map.statements.find(({ id }) => id === main?.statement);
  return main === undefined || statement === undefined ? "" : spokenText(statement, main);
}
