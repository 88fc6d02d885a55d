import { DECLARATION, SLIDE_NAMESPACES, tag } from "../ooxml/xml.ts";

/** As in documents for Word: PowerPoint has it everywhere, and other programs have one of the same widths. */
const FONT = "Calibri";

const COLOURS: readonly (readonly [name: string, colour: string])[] = [
  ["dk1", "111820"],
  ["lt1", "FFFFFF"],
  ["dk2", "2B3A4A"],
  ["lt2", "F3F4F6"],
  ["accent1", "37597B"],
  ["accent2", "8C2A1C"],
  ["accent3", "1B6B3C"],
  ["accent4", "A67A1D"],
  ["accent5", "6A6CC4"],
  ["accent6", "7A2D5E"],
  ["hlink", "2F5583"],
  ["folHlink", "2F5583"],
];

/** What a program needs to know of colours and fonts that a slide does not name itself. */
export function theme(): string {
  const font = (name: string) =>
    tag(
      name,
      {},
      tag("a:latin", { typeface: FONT }),
      tag("a:ea", { typeface: "" }),
      tag("a:cs", { typeface: "Arial" }),
    );
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const three = (one: string) => [one, one, one];
  return (
    DECLARATION +
    tag(
      "a:theme",
      { "xmlns:a": SLIDE_NAMESPACES["xmlns:a"], name: "hence" },
      tag(
        "a:themeElements",
        {},
        tag(
          "a:clrScheme",
          { name: "hence" },
          ...COLOURS.map(([name, val]) => tag(`a:${name}`, {}, tag("a:srgbClr", { val }))),
        ),
        tag("a:fontScheme", { name: "hence" }, font("a:majorFont"), font("a:minorFont")),
        tag(
          "a:fmtScheme",
          { name: "hence" },
          tag("a:fillStyleLst", {}, ...three(fill)),
          tag("a:lnStyleLst", {}, ...three(tag("a:ln", { w: 9525 }, fill))),
          tag("a:effectStyleLst", {}, ...three("<a:effectStyle><a:effectLst/></a:effectStyle>")),
          tag("a:bgFillStyleLst", {}, ...three(fill)),
        ),
      ),
    )
  );
}
