import { ptOfPx } from "../../geometry.ts";
import type { Rect } from "../../geometry.ts";
import { directionOf } from "../../language/index.ts";
import type { TextItem } from "../../scene/scene.ts";
import { FACES } from "../../text/faces.ts";
import { escaped, tag } from "../ooxml/xml.ts";
import { solidFill } from "./shapes.ts";

/** A paragraph of a drawing: its runs in their lines. */
interface TextBox {
  readonly lines: readonly (readonly TextItem[])[];
  readonly rect: Rect;
  /** From baseline to baseline, px. */
  readonly leading: number;
}

/** Of a single line, as a multiple of its type size. */
const LEADING = 1.3;
/** How far a font reaches below the baseline, as a share of its size. */
const DESCENT = 0.27;
/** Fonts of other programs may run a little wider. */
const SPARE = 1.03;

/** The runs of one paragraph, in their order, as a box that its text fills. */
export function textBox(runs: readonly TextItem[]): TextBox {
  const lines: TextItem[][] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last[0]!.y - run.y) < 0.01) last.push(run);
    else lines.push([run]);
  }
  const size = Math.max(...runs.map((run) => run.size));
  const first = runs[0]!.y;
  const leading = lines.length > 1 ? (lines.at(-1)![0]!.y - first) / (lines.length - 1) : size * LEADING;
  const left = Math.min(...runs.map(({ x }) => x));
  const right = Math.max(...runs.map(({ x, width }) => x + width));
  const width = (right - left) * SPARE;
  const rtl = runs[0]!.direction === "rtl";
  return {
    lines,
    leading,
    rect: {
      x: rtl ? right - width : left,
      y: first - leading + DESCENT * size,
      width,
      height: leading * lines.length,
    },
  };
}

/** The text of a shape. Lines are broken anew when it is edited, but not inside words that were parted. */
export function textBody({ lines, leading }: TextBox, lang: string): string {
  const rtl = directionOf(lang) === "rtl";
  const alone = lines.length === 1;
  const runs = lines.flatMap((line, index) => {
    const own = merged(line).map((run) => runXml(run, lang));
    return index < lines.length - 1 && isParted(line.at(-1)!.text) ? [...own, tag("a:br", {})] : own;
  });
  return tag(
    "p:txBody",
    {},
    tag(
      "a:bodyPr",
      { wrap: alone ? "none" : "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "t" },
      "<a:noAutofit/>",
    ),
    tag("a:lstStyle", {}),
    tag(
      "a:p",
      {},
      tag(
        "a:pPr",
        { marL: 0, indent: 0, ...(rtl ? { algn: "r", rtl: 1 } : { algn: "l" }) },
        tag("a:lnSpc", {}, tag("a:spcPts", { val: Math.round(ptOfPx(leading) * 100) })),
        tag("a:spcBef", {}, tag("a:spcPts", { val: 0 })),
        "<a:buNone/>",
      ),
      ...runs,
    ),
  );
}

/** A hyphen stands where a word was parted at the end of a line. */
const isParted = (text: string) => /[\u2010-]$/u.test(text);

/** Runs that differ only in their font for a script are one: each program has fonts of its own. */
function merged(line: readonly TextItem[]): TextItem[] {
  const made: TextItem[] = [];
  for (const run of line) {
    const last = made.at(-1);
    const same =
      last !== undefined &&
      last.size === run.size &&
      last.paint.colour === run.paint.colour &&
      styleOf(last) === styleOf(run);
    if (same) made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
  return made;
}

function styleOf({ face }: TextItem): string {
  const { css } = FACES.find(({ id }) => id === face)!;
  return `${css.weight}${css.style}`;
}

const THEME_FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

function runXml(run: TextItem, lang: string): string {
  const style = styleOf(run);
  return tag(
    "a:r",
    {},
    tag(
      "a:rPr",
      {
        lang,
        sz: Math.round(ptOfPx(run.size) * 100),
        b: style.startsWith("600") ? 1 : 0,
        i: style.endsWith("italic") ? 1 : 0,
        dirty: 0,
      },
      solidFill(run.paint),
      THEME_FONTS,
    ),
    tag("a:t", {}, escaped(run.text)),
  );
}
