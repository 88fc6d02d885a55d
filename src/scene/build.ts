import { moved } from "../layout/panel.ts";
import type { FigureLayout, PlacedPanel } from "../layout/figure.ts";
import type { PlacedCopy } from "../layout/furniture.ts";
import type { Block, Outline } from "../outline/outline.ts";
import { wordsFor } from "../outline/words.ts";
import type { Words } from "../outline/words.ts";
import type { Theme } from "../themes/index.ts";
import { blockGroup } from "./block.ts";
import { cellGroup } from "./cell.ts";
import { xmlId } from "./ids.ts";
import { legendGroup } from "./legend.ts";
import type { GroupItem, GroupRole, Item, Scene } from "./scene.ts";
import { box, shape, solid } from "./shapes.ts";
import { textItems } from "./text.ts";
import { transformed } from "./transform.ts";

/** Draws a figure: from here on there are only shapes, texts and their names. */
export function scene(figure: FigureLayout, theme: Theme): Scene {
  const { outline, furniture, sheet } = figure;
  const words = wordsFor(outline.map.lang);
  const labels = new Labels(outline, words);
  const items: Item[] = [];
  const add = (placed: PlacedCopy | undefined, role: GroupRole, label: string | undefined) => {
    if (placed === undefined) return;
    const texts = textItems(placed.copy, placed.rect, theme);
    items.push({ kind: "group", id: `map-${role}`, role, label: label ?? role, items: texts });
  };
  add(furniture.title, "title", outline.map.title);
  for (const panel of figure.panels) items.push(...panelItems(panel, figure, labels, words, theme));
  add(furniture.caption, "caption", outline.map.caption);
  if (furniture.legend.length > 0) {
    const label = furniture.legend.map(({ sign }) => (sign === "unstated" ? words.unstatedPremise : words[sign]));
    items.push(legendGroup(furniture.legend, label.join("; "), theme));
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
      items,
    },
    sheet,
  );
}

function panelItems(placed: PlacedPanel, figure: FigureLayout, labels: Labels, words: Words, theme: Theme): Item[] {
  const { layout, frame, title, origin } = placed;
  const { metrics } = figure;
  const lines = new Map(layout.lines.map((one) => [one.block.id, one]));
  const inside: Item[] = [];
  if (frame !== undefined) {
    const path = box(frame, { top: 4, bottom: 4 }, "round");
    inside.push(shape(path, theme.panel.fill, solid(theme.panel.stroke, 0.8)));
  }
  const { panel } = layout.copy;
  if (title !== undefined) {
    const texts = textItems(title.copy, title.rect, theme);
    const id = xmlId("g", `${panel.group ?? ""}.title`);
    inside.push({ kind: "group", id, role: "panel-title", label: panel.title ?? "", items: texts });
  }
  for (const node of layout.nodes) {
    const by = { x: node.at.x + origin.x, y: node.at.y + origin.y };
    const { block } = node.sized.copy;
    if (block === undefined) {
      for (const { copy, rect } of node.sized.cells) inside.push(cellGroup(copy, moved(rect, by), metrics, words, theme));
    } else {
      inside.push(blockGroup(node, lines.get(block.id)!, origin, labels.of(block), metrics, words, theme));
    }
  }
  if (frame === undefined) return inside;
  const group: GroupItem = {
    kind: "group",
    id: xmlId("g", panel.group ?? ""),
    role: "panel",
    label: panel.title ?? labels.map,
    items: inside,
  };
  return [group];
}

/** What a screen reader says of an inference: which numbers lead where. */
class Labels {
  readonly map: string;
  readonly #outline: Outline;
  readonly #words: Words;
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #cells: ReadonlyMap<string, string>;

  constructor(outline: Outline, words: Words) {
    this.map = outline.map.title ?? "";
    this.#outline = outline;
    this.#words = words;
    const blocks = outline.panels.flatMap((panel) => panel.blocks);
    this.#blocks = new Map(blocks.map((block) => [block.id, block]));
    const cells = outline.panels.flatMap((panel) => [...panel.heads, ...panel.blocks.flatMap((block) => block.cells)]);
    this.#cells = new Map(cells.map((cell) => [cell.id, cell.statement]));
  }

  of(block: Block): string {
    const sign = block.role === "support" ? "→" : "⊣";
    return `${block.label}: ${this.#from(block)} ${sign} ${this.#target(block)}`;
  }

  #from(block: Block): string {
    return block.inference.from.map((id) => this.#outline.numbers.get(id)).join(" + ");
  }

  #target({ target }: Block): string {
    if (target.kind === "cell") return String(this.#outline.numbers.get(this.#cells.get(target.id)!));
    const block = this.#blocks.get(target.id)!;
    return `(${this.#words.because} ${this.#from(block)})`;
  }
}

function mainText({ map, panels }: Outline): string {
  const main = panels.flatMap((panel) => panel.heads).find((head) => head.main) ?? panels[0]?.heads[0];
  return map.statements.find((statement) => statement.id === main?.statement)?.text ?? "";
}

function description(outline: Outline): string {
  const texts = new Map(outline.map.statements.map((statement) => [statement.id, statement.text]));
  const heads = outline.panels.flatMap((panel) => panel.heads);
  const mains = heads.filter((head) => head.main);
  return (mains.length > 0 ? mains : heads)
    .slice(0, 8)
    .map((head) => `${outline.numbers.get(head.statement)}. ${texts.get(head.statement)}`)
    .join(" ");
}
