import { groupsIn } from "../../scene/walk.ts";
import { transformed } from "../../scene/transform.ts";
import type { BookFormat, Drawing } from "../format.ts";
import { OFFICE_SIGN, packageRelations, propertyParts } from "../ooxml/package.ts";
import { zipped } from "../zip.ts";
import {
  layoutRelations,
  masterRelations,
  notesMaster,
  notesMasterRelations,
  notesRelations,
  notesSlide,
  presentation,
  presentationRelations,
  slideLayout,
  slideMaster,
  slideRelations,
  types,
} from "./parts.ts";
import { slidePart } from "./slide.ts";
import { theme } from "./theme.ts";
import { SIDES, slideSize } from "./units.ts";
import type { Scene } from "../../scene/scene.ts";

/**
 * A presentation: each drawing as a slide of real shapes and texts, with the speaker's notes. The parts are written here,
 * because no library gives the same bytes for the same slides.
 */
export const pptx: BookFormat = {
  extension: "pptx",
  mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  summary: "slides of shapes and text that can be worked on, with speaker notes, for PowerPoint",
  needs: "scene",
  pages: "many",
  sign: OFFICE_SIGN,
  write,
};

async function write(drawings: readonly Drawing[]): Promise<Uint8Array> {
  const [first] = drawings;
  if (first === undefined) throw new Error("A presentation has at least one slide.");
  const scenes = drawings.map(({ scene }) => fitted(scene, first.scene));
  const slideOf = places(scenes);
  const size = slideSize(first.scene);
  const slides = scenes.flatMap((scene, index) => {
    const number = index + 1;
    const { xml, relations } = slidePart(scene, slideOf);
    const notes = drawings[index]!.notes ?? [];
    return [
      [`ppt/slides/slide${number}.xml`, xml],
      [`ppt/slides/_rels/slide${number}.xml.rels`, slideRelations(number, relations)],
      [`ppt/notesSlides/notesSlide${number}.xml`, notesSlide(notes, scene.lang)],
      [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, notesRelations(number)],
    ];
  });
  return zipped({
    "[Content_Types].xml": types(scenes.length),
    "_rels/.rels": packageRelations("ppt/presentation.xml"),
    ...propertyParts(first.scene.title, first.scene.lang),
    "ppt/presentation.xml": presentation(scenes.length, size),
    "ppt/_rels/presentation.xml.rels": presentationRelations(scenes.length),
    "ppt/slideMasters/slideMaster1.xml": slideMaster(size),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": masterRelations(),
    "ppt/slideLayouts/slideLayout1.xml": slideLayout(size),
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels": layoutRelations(),
    "ppt/notesMasters/notesMaster1.xml": notesMaster(),
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": notesMasterRelations(),
    "ppt/theme/theme1.xml": theme(),
    "ppt/theme/theme2.xml": theme(),
    ...Object.fromEntries(slides),
  });
}

/** All slides of a presentation have one size, and none is larger than 56 inches: other drawings are made to fit. */
function fitted(scene: Scene, { width, height }: Scene): Scene {
  const [w, h] = [Math.min(width, SIDES.most), Math.min(height, SIDES.most)];
  const scale = Math.min(1, w / scene.width, h / scene.height);
  const [x, y] = [(w - scene.width * scale) / 2, (h - scene.height * scale) / 2];
  return scale === 1 && x === 0 && y === 0 ? scene : transformed(scene, { width: w, height: h, scale, x, y });
}

/** The slide on which each group stands, a statement on the one that shows it in full. */
function places(scenes: readonly Scene[]): (id: string) => number | undefined {
  const found = new Map<string, { readonly slide: number; readonly full: boolean }>();
  scenes.forEach((scene, index) => {
    for (const { id, role } of groupsIn(scene.items)) {
      const full = role === "statement";
      const known = found.get(id);
      if (known === undefined || (full && !known.full)) found.set(id, { slide: index + 1, full });
    }
  });
  return (id) => found.get(id)?.slide;
}
