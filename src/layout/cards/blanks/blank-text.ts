import type { Line, Run } from "../../../text/typesetter.ts";
import type { Rule, TextLayout } from "../../figure-layout.ts";
import { lowestRule, planned } from "./blank.ts";
import type { Blank } from "./blank.ts";

/** What stands in a cell in place of its words. */
interface BlankText {
  readonly text: TextLayout;
  readonly rules: readonly Rule[];
}

/** Sign, number and clues, and lines to write on. */
export function blankText(blank: Blank, text: TextLayout): BlankText {
  const { rect, leading, direction } = text;
  const { width } = rect;
  const rtl = direction === "rtl";
  const { leads, asides, who, top, rules, edge, last, isBeside } = planned(text, blank, width);
  const firstAside = Math.round(isBeside ? last - asides.length : last);
  const lines = Array.from(
    { length: Math.max(leads.length, firstAside + asides.length, who === undefined ? 0 : last) },
    (_, index): Line => {
      const lead = leads[index];
      const aside = asides[index - firstAside];
      const at = (words: Line, side: "begin" | "end"): readonly Run[] => {
        const room = width - words.width;
        const from = side === "begin" ? 0 : room - edge;
        const x = rtl ? room - from : from;
        return words.runs.map((run) => ({ ...run, x: run.x + x }));
      };
      const runs = [
        ...(lead === undefined ? [] : at(lead, "begin")),
        ...(who !== undefined && index === last - 1 ? at(who, "begin") : []),
        ...(aside === undefined ? [] : at(aside, "end")),
      ];
      return { width, runs };
    },
  );
  const lowest = lowestRule(text, last);
  const distance = (lowest - top) / rules.length;
  return {
    text: { ...text, lines, leading },
    rules: rules.map(({ begin, end }, index) => ({
      x: rect.x + (rtl ? end : begin),
      y: rect.y + top + (index + 1) * distance,
      width: width - begin - end,
    })),
  };
}
