import type { Size } from "../../geometry.ts";
import { directionOf } from "../../language/index.ts";
import { contentTypes, relationList } from "../ooxml/package.ts";
import type { Relationship } from "../ooxml/package.ts";
import { DECLARATION, escaped, RELATION, SLIDE_NAMESPACES, tag } from "../ooxml/xml.ts";
import { TREE_ROOT } from "./slide.ts";
import { preset } from "./units.ts";

const PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml";
const THEME = "application/vnd.openxmlformats-officedocument.theme+xml";

export function types(slides: number): string {
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return contentTypes(
    {},
    {
      "/ppt/presentation.xml": `${PRESENTATION}.presentation.main+xml`,
      "/ppt/slideMasters/slideMaster1.xml": `${PRESENTATION}.slideMaster+xml`,
      "/ppt/slideLayouts/slideLayout1.xml": `${PRESENTATION}.slideLayout+xml`,
      "/ppt/notesMasters/notesMaster1.xml": `${PRESENTATION}.notesMaster+xml`,
      "/ppt/theme/theme1.xml": THEME,
      "/ppt/theme/theme2.xml": THEME,
      ...Object.fromEntries(
        numbered(slides).flatMap((number) => [
          [`/ppt/slides/slide${number}.xml`, `${PRESENTATION}.slide+xml`],
          [`/ppt/notesSlides/notesSlide${number}.xml`, `${PRESENTATION}.notesSlide+xml`],
        ]),
      ),
    },
  );
}

/** The ids of slides begin with this one. */
const FIRST_ID = 256;
const NOTES = { cx: 6_858_000, cy: 9_144_000 };

export function presentation(slides: number, { width, height }: Size): string {
  const ids = Array.from({ length: slides }, (_, index) =>
    tag("p:sldId", { id: FIRST_ID + index, "r:id": `rId${index + 3}` }),
  );
  return (
    DECLARATION +
    tag(
      "p:presentation",
      { ...SLIDE_NAMESPACES, saveSubsetFonts: 1 },
      tag("p:sldMasterIdLst", {}, tag("p:sldMasterId", { id: 2_147_483_648, "r:id": "rId1" })),
      tag("p:notesMasterIdLst", {}, tag("p:notesMasterId", { "r:id": "rId2" })),
      tag("p:sldIdLst", {}, ...ids),
      tag("p:sldSz", { cx: width, cy: height }),
      tag("p:notesSz", NOTES),
    )
  );
}

export const presentationRelations = (slides: number): string =>
  relationList([
    ["rId1", `${RELATION}/slideMaster`, "slideMasters/slideMaster1.xml"],
    ["rId2", `${RELATION}/notesMaster`, "notesMasters/notesMaster1.xml"],
    ...Array.from({ length: slides }, (_, index): Relationship => [
      `rId${index + 3}`,
      `${RELATION}/slide`,
      `slides/slide${index + 1}.xml`,
    ]),
    [`rId${slides + 3}`, `${RELATION}/theme`, "theme/theme1.xml"],
  ]);

interface Placeholder {
  readonly id: number;
  readonly name: string;
  /** What is to stand there. */
  readonly of: { readonly type: string; readonly idx?: number };
  readonly locks?: Readonly<Record<string, number>>;
}

/** A frame that slides fill with something of their own; `where` is what says where it stands. */
const placeholder = ({ id, name, of, locks = {} }: Placeholder, where: string, ...content: string[]) =>
  tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      tag("p:cNvPr", { id, name }),
      tag("p:cNvSpPr", {}, tag("a:spLocks", { noGrp: 1, ...locks })),
      tag("p:nvPr", {}, tag("p:ph", { ...of })),
    ),
    where,
    ...content,
  );

const at = (rectangle: string) => tag("p:spPr", {}, rectangle);
const EMPTY = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en"/></a:p></p:txBody>';

const title = (size: Size) =>
  placeholder({ id: 2, name: "Title", of: { type: "title" } }, at(titleFrame(size)), EMPTY);
const picture = (where: string) =>
  placeholder(
    { id: 2, name: "Slide", of: { type: "sldImg" }, locks: { noRot: 1, noChangeAspect: 1 } },
    where,
  );
const words = (where: string, text: string) =>
  placeholder({ id: 3, name: "Notes", of: { type: "body", idx: 1 } }, where, text);

const frame = (x: number, y: number, cx: number, cy: number) =>
  tag("a:xfrm", {}, tag("a:off", { x, y }), tag("a:ext", { cx, cy })) + preset("rect");

/** The title of a slide, in its usual place. */
const titleFrame = ({ width, height }: Size) =>
  frame(
    Math.round(width / 20),
    Math.round(height / 16),
    Math.round((width * 9) / 10),
    Math.round(height / 8),
  );

const COLOURS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

export function slideMaster(size: Size): string {
  const style = (name: string, points: number, bold: number) =>
    tag(
      name,
      {},
      tag(
        "a:lvl1pPr",
        { algn: "l" },
        "<a:buNone/>",
        tag(
          "a:defRPr",
          { sz: points * 100, b: bold },
          '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
        ),
      ),
    );
  return (
    DECLARATION +
    tag(
      "p:sldMaster",
      SLIDE_NAMESPACES,
      tag("p:cSld", {}, BACKGROUND, tag("p:spTree", {}, TREE_ROOT, title(size))),
      COLOURS,
      tag("p:sldLayoutIdLst", {}, tag("p:sldLayoutId", { id: 2_147_483_649, "r:id": "rId1" })),
      tag(
        "p:txStyles",
        {},
        style("p:titleStyle", 28, 1),
        style("p:bodyStyle", 20, 0),
        style("p:otherStyle", 18, 0),
      ),
    )
  );
}

export const masterRelations = (): string =>
  relationList([
    ["rId1", `${RELATION}/slideLayout`, "../slideLayouts/slideLayout1.xml"],
    ["rId2", `${RELATION}/theme`, "../theme/theme1.xml"],
  ]);

export const slideLayout = (size: Size): string =>
  DECLARATION +
  tag(
    "p:sldLayout",
    { ...SLIDE_NAMESPACES, type: "titleOnly", preserve: 1 },
    tag("p:cSld", { name: "Title only" }, tag("p:spTree", {}, TREE_ROOT, title(size))),
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>",
  );

export const layoutRelations = (): string =>
  relationList([["rId1", `${RELATION}/slideMaster`, "../slideMasters/slideMaster1.xml"]]);

/** The page of notes: the slide, reduced, above the text that the speaker says. */
const PICTURE = frame(685_800, 685_800, 5_486_400, 3_086_100);
const WORDS = frame(685_800, 4_000_500, 5_486_400, 4_457_700);

export const notesMaster = (): string =>
  DECLARATION +
  tag(
    "p:notesMaster",
    SLIDE_NAMESPACES,
    tag(
      "p:cSld",
      {},
      BACKGROUND,
      tag("p:spTree", {}, TREE_ROOT, picture(at(PICTURE)), words(at(WORDS), EMPTY)),
    ),
    COLOURS,
  );

export const notesMasterRelations = (): string =>
  relationList([["rId1", `${RELATION}/theme`, "../theme/theme2.xml"]]);

/** What a speaker says about a slide. */
export function notesSlide(notes: readonly string[], lang: string): string {
  const rtl = directionOf(lang) === "rtl";
  const paragraphs = (notes.length === 0 ? [""] : notes).map((text) =>
    tag(
      "a:p",
      {},
      tag("a:pPr", rtl ? { algn: "r", rtl: 1 } : {}),
      ...(text === "" ? [] : [tag("a:r", {}, tag("a:rPr", { lang }), tag("a:t", {}, escaped(text)))]),
    ),
  );
  const text = tag("p:txBody", {}, tag("a:bodyPr", {}), tag("a:lstStyle", {}), ...paragraphs);
  return (
    DECLARATION +
    tag(
      "p:notes",
      SLIDE_NAMESPACES,
      tag("p:cSld", {}, tag("p:spTree", {}, TREE_ROOT, picture(at("")), words(tag("p:spPr", {}), text))),
      "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>",
    )
  );
}

export const notesRelations = (slide: number): string =>
  relationList([
    ["rId1", `${RELATION}/notesMaster`, "../notesMasters/notesMaster1.xml"],
    ["rId2", `${RELATION}/slide`, `../slides/slide${slide}.xml`],
  ]);

export const slideRelations = (slide: number, own: readonly Relationship[]): string =>
  relationList([
    ["rId1", `${RELATION}/slideLayout`, "../slideLayouts/slideLayout1.xml"],
    ["rId2", `${RELATION}/notesSlide`, `../notesSlides/notesSlide${slide}.xml`],
    ...own,
  ]);
