/** What is said of faults by place and code, and what becomes of the text; words are for people, and may change. */
import { mend } from "../../src/input/mending/mend.ts";
import { diagnose } from "./faulty.ts";

/** `7:3 yaml-syntax`, with `?` where a fix is offered that decides something, `!` where there is none. */
export const faultsIn = (text: string): readonly string[] =>
  diagnose(text)
    .filter(({ severity }) => severity === "error")
    .map(({ code, range: { start }, fix }) => {
      const sign = fix === undefined ? "!" : fix.asks === true ? "?" : "";
      return `${start.line}:${start.column} ${code}${sign}`;
    });

export const mended = (text: string): string => mend({ path: "map.yaml", text }, diagnose).text;

export const hintsIn = (text: string): readonly (string | undefined)[] =>
  diagnose(text)
    .filter(({ severity }) => severity === "error")
    .map(({ hint }) => hint);
