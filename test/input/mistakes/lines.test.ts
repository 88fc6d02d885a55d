import { expect, test } from "vitest";
import { applyFixes } from "../../../src/input/fix/mend.ts";
import { mendAndFormat } from "../../../src/input/fix/tidy.ts";
import { format } from "../../../src/input/yaml/format/format.ts";
import { diagnose } from "../../support/faulty.ts";
import { AND_SO_ON, LINES, MAP } from "./lines.ts";
import { changed } from "./row.ts";

const tidied = (text: string) => mendAndFormat({ path: "map.yaml", text }, format, diagnose).text;

test.each(LINES.map(([name, ...row]) => ({ name, row })))("$name", ({ row }) => {
  const [was, is, line, message, hint, becomes = was] = row;
  for (const newline of ["\n", "\r\n"]) {
    const [map, text, mended] = [MAP, changed(MAP, [was, is]), changed(MAP, [was, becomes])].map((one) =>
      one.replaceAll("\n", newline),
    ) as [string, string, string];
    expect(diagnose(map)).toEqual([]);
    const errors = diagnose(text).filter(({ severity }) => severity === "error");
    expect(errors.map((one) => [one.range.start.line, one.message, one.hint])).toEqual([
      [line, message, hint],
    ]);
    const { fix } = errors[0]!;
    expect(applyFixes(text, [fix!]).text).toBe(mended);
    if (!fix!.asks) expect(tidied(text)).toBe(tidied(mended));
    expect(tidied(tidied(text))).toBe(tidied(text));
  }
});

test.each(AND_SO_ON)("%s is not taken for a premise", (word) => {
  const text = changed(MAP, ["[light, quiet, safe]", `[light, quiet, safe, ${word}]`]);
  const found = diagnose(text);
  expect(found.map((one) => [one.range.start.line, one.message, one.hint])).toEqual([
    [36, `\`${word}\` is not a premise.`, "delete it; each premise that counts is named"],
  ]);
  const [{ range }] = found as [(typeof found)[0]];
  const followed = text.slice(0, range.start.offset) + text.slice(range.end.offset);
  expect(diagnose(followed)).toEqual([]);
});
