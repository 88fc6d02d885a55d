import type { Rect } from "../../geometry.ts";
import type { GroupItem, Item, Scene, TextItem } from "../../scene/scene.ts";
import { boundsOf, inParagraphs } from "../../scene/walk.ts";
import { address, mapAddress } from "../address.ts";
import type { Relationship } from "../ooxml/package.ts";
import { DECLARATION, RELATION, SLIDE_NAMESPACES, tag } from "../ooxml/xml.ts";
import { shapeXml, solidFill } from "./shapes.ts";
import { textBody, textBox } from "./text.ts";
import { emu, place, preset } from "./units.ts";

/** The part of a slide, and what it refers to. */
interface SlidePart {
  readonly xml: string;
  readonly relations: readonly Relationship[];
}

/** The empty group that begins every tree of shapes. */
export const TREE_ROOT =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A drawing as shapes and texts; `slideOf` says on which slide, from 1, a group stands that something leads to. */
export function slidePart(scene: Scene, slideOf: (id: string) => number | undefined): SlidePart {
  const writer = new Writer(scene, slideOf);
  const shapes = writer.items(scene.items, undefined);
  const background = tag("p:bg", {}, tag("p:bgPr", {}, solidFill(scene.background), "<a:effectLst/>"));
  const xml =
    DECLARATION +
    tag(
      "p:sld",
      SLIDE_NAMESPACES,
      tag("p:cSld", {}, background, tag("p:spTree", {}, TREE_ROOT, ...shapes)),
      "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>",
    );
  return { xml, relations: writer.relations };
}

class Writer {
  readonly relations: Relationship[] = [];
  readonly #scene: Scene;
  readonly #slideOf: (id: string) => number | undefined;
  #id = 1;
  #hasTitle = false;

  constructor(scene: Scene, slideOf: (id: string) => number | undefined) {
    this.#scene = scene;
    this.#slideOf = slideOf;
  }

  /** What stands in a group, each as a shape; a group of several is a group on the slide too, so that they move together. */
  items(items: readonly Item[], group: GroupItem | undefined): string[] {
    return inParagraphs(items)
      .flatMap((item) => {
        if (item.kind === "paragraph") return [this.#text(item.texts, group)];
        return item.kind === "shape" ? [shapeXml(item, this.#next())] : this.#group(item);
      })
      .filter((xml) => xml !== "");
  }

  #group(group: GroupItem): string[] {
    const id = this.#next();
    const shapes = this.items(group.items, group);
    const bounds = boundsOf([group]);
    // A title does not count as one inside a group.
    if (shapes.length < 2 || group.role === "title" || bounds === undefined) return shapes;
    const { x, y, width, height } = bounds;
    const inner = [
      tag("a:chOff", { x: emu(x), y: emu(y) }),
      tag("a:chExt", { cx: emu(width), cy: emu(height) }),
    ];
    return [
      tag(
        "p:grpSp",
        {},
        tag(
          "p:nvGrpSpPr",
          {},
          tag("p:cNvPr", { id, name: nameOf(group.label, id) }),
          tag("p:cNvGrpSpPr", {}),
          tag("p:nvPr", {}),
        ),
        tag("p:grpSpPr", {}, place(bounds, {}, ...inner)),
        ...shapes,
      ),
    ];
  }

  #text(runs: readonly TextItem[], group: GroupItem | undefined): string {
    if (runs.every(({ text }) => text.trim() === "")) return "";
    const id = this.#next();
    const box = textBox(runs);
    const isTitle = group?.role === "title" && !this.#hasTitle;
    if (isTitle) this.#hasTitle = true;
    const link = group?.link === undefined ? [] : this.#link(group.link);
    const name = nameOf(runs.map(({ text }) => text).join(""), id);
    return tag(
      "p:sp",
      {},
      tag(
        "p:nvSpPr",
        {},
        tag("p:cNvPr", { id, name: isTitle ? "Title" : name }, ...link),
        tag("p:cNvSpPr", isTitle ? {} : { txBox: 1 }),
        tag("p:nvPr", {}, ...(isTitle ? [tag("p:ph", { type: "title" })] : [])),
      ),
      textProperties(isTitle && box.lines.length === 1 ? this.#across(box.rect) : box.rect),
      textBody(box, this.#scene.lang),
    );
  }

  /** A title of one line may be a little longer in another font: it has all of the slide between its margins. */
  #across({ x, y, width, height }: Rect): Rect {
    const margin = Math.max(0, Math.min(x, this.#scene.width - x - width));
    return { x: margin, y, width: this.#scene.width - 2 * margin, height };
  }

  #link(link: NonNullable<GroupItem["link"]>): string[] {
    const id = `rId${this.relations.length + 3}`;
    if (link.to === "group") {
      const slide = this.#slideOf(link.id);
      if (slide === undefined) return [];
      this.relations.push([id, `${RELATION}/slide`, `slide${slide}.xml`]);
      return [tag("a:hlinkClick", { "r:id": id, action: "ppaction://hlinksldjump" })];
    }
    const url = link.to === "map" ? mapAddress(link.file, "pptx") : address(link.url);
    if (url === undefined) return [];
    this.relations.push([id, `${RELATION}/hyperlink`, url, "External"]);
    return [tag("a:hlinkClick", { "r:id": id })];
  }

  #next(): number {
    this.#id += 1;
    return this.#id;
  }
}

const textProperties = (rect: Rect) => tag("p:spPr", {}, place(rect), preset("rect"), "<a:noFill/>");

/** What the list of shapes calls one; PowerPoint takes no long names. */
function nameOf(text: string, id: number): string {
  const name = [...text.trim()].slice(0, 60).join("");
  return name === "" ? `Group ${id}` : name;
}
