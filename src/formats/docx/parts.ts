import { png } from "../png/png.ts";
import { svg } from "../svg/svg.ts";
import { contentTypes, relationList } from "../ooxml/package.ts";
import { DECLARATION, NAMESPACES, RELATION, tag } from "../ooxml/xml.ts";

const W = { "xmlns:w": NAMESPACES["xmlns:w"] };
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const types = (): string =>
  contentTypes(
    { png: png.mime, svg: svg.mime },
    {
      "/word/document.xml": `${WORD}.document.main+xml`,
      "/word/styles.xml": `${WORD}.styles+xml`,
      "/word/settings.xml": `${WORD}.settings+xml`,
      "/word/numbering.xml": `${WORD}.numbering+xml`,
    },
  );

/** Of the document: its styles and settings, each figure as PNG and as SVG, and the addresses that it leads to. */
export function relations(
  figures: readonly string[],
  addresses: readonly (readonly [id: string, url: string])[],
): string {
  return relationList([
    ["rId1", `${RELATION}/styles`, "styles.xml"],
    ["rId2", `${RELATION}/settings`, "settings.xml"],
    ["rId3", `${RELATION}/numbering`, "numbering.xml"],
    ...figures.flatMap((name) =>
      ["png", "svg"].map((end) => [`${name}-${end}`, `${RELATION}/image`, `media/${name}.${end}`] as const),
    ),
    ...addresses.map(([id, url]) => [id, `${RELATION}/hyperlink`, url, "External"] as const),
  ]);
}

export function settings(): string {
  const modern = tag("w:compatSetting", {
    "w:name": "compatibilityMode",
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": 15,
  });
  return DECLARATION + tag("w:settings", W, tag("w:compat", {}, modern));
}

/** Sizes in half points, distances in twentieths of a point. */
export function styles(lang: string): string {
  const font = "Calibri";
  const defaults = tag(
    "w:docDefaults",
    {},
    tag(
      "w:rPrDefault",
      {},
      tag(
        "w:rPr",
        {},
        tag("w:rFonts", { "w:ascii": font, "w:hAnsi": font, "w:cs": font }),
        tag("w:sz", { "w:val": 22 }),
        tag("w:szCs", { "w:val": 22 }),
        tag("w:lang", { "w:val": lang, "w:eastAsia": lang, "w:bidi": lang }),
      ),
    ),
    tag(
      "w:pPrDefault",
      {},
      tag("w:pPr", {}, tag("w:spacing", { "w:after": 80, "w:line": 264, "w:lineRule": "auto" })),
    ),
  );
  return (
    DECLARATION +
    tag(
      "w:styles",
      W,
      defaults,
      style("Normal", "Normal", "", ""),
      style("Title", "Title", spaced(0, 160), sized(34, true)),
      style("Subtitle", "Subtitle", spaced(0, 160), sized(24, false)),
      style("Heading1", "heading 1", `${KEPT}${spaced(280, 100)}${level(0)}`, sized(26, true)),
      style("Caption", "caption", spaced(60, 160), sized(20, false)),
      style("Figure", "Figure", spaced(0, 120), ""),
      // Numbers, signs and indents are those of the list, in numbering.xml.
      style("Statement", "Statement", `<w:keepLines/>${spaced(140, 40)}`, ""),
      // With what leads to it below.
      style("StatementKept", "Statement with reasons", `${KEPT}${spaced(140, 40)}`, ""),
      style("Step", "Step", "", ""),
      style("StepKept", "Step with others", KEPT, ""),
      style("Source", "Source", indented(284, 284), ""),
      // Numbers are links everywhere: a colour is enough.
      tag(
        "w:style",
        { "w:type": "character", "w:styleId": "Hyperlink" },
        tag("w:name", { "w:val": "Hyperlink" }),
        tag("w:rPr", {}, tag("w:color", { "w:val": "2F5583" })),
      ),
    )
  );
}

const KEPT = "<w:keepNext/><w:keepLines/>";
const spaced = (before: number, after: number) => tag("w:spacing", { "w:before": before, "w:after": after });
const level = (outline: number) => tag("w:outlineLvl", { "w:val": outline });
const indented = (start: number, hanging: number) => tag("w:ind", { "w:left": start, "w:hanging": hanging });
const sized = (half: number, bold: boolean) =>
  `${bold ? "<w:b/><w:bCs/>" : ""}${tag("w:sz", { "w:val": half })}${tag("w:szCs", { "w:val": half })}`;

function style(id: string, name: string, paragraph: string, run: string): string {
  return tag(
    "w:style",
    { "w:type": "paragraph", "w:styleId": id, ...(id === "Normal" ? { "w:default": 1 } : {}) },
    tag("w:name", { "w:val": name }),
    ...(id === "Normal" ? [] : [tag("w:basedOn", { "w:val": "Normal" })]),
    "<w:qFormat/>",
    ...(paragraph === "" ? [] : [tag("w:pPr", {}, paragraph)]),
    ...(run === "" ? [] : [tag("w:rPr", {}, run)]),
  );
}
