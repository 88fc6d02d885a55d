import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runChecks } from "../../src/checks/index.ts";
import { quotedTexts } from "../../src/cli/machine/quoted/texts.ts";
import { CODES, type Diagnostic, hasErrors } from "../../src/diagnostic.ts";
import { parse } from "../../src/input/index.ts";
import { withFiles } from "../../src/uses/open.ts";

/**
 * Faulty maps, each fault with what is expected of it beside it:
 *
 *       from: [refocs]
 *     #        ^^^^^^ error unknown-id: did you mean `refocus`?
 *
 * says what is wrong with the last line that is not such a comment, and where. Where no comment can stand,
 * `# expect: 7:3-7:10 error yaml-tab` says the same anywhere in the file. What follows the colon is a part of the
 * message or of the hint.
 */
const FOLDER = new URL("../faulty/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

interface Expectation {
  /** `7:3-7:10 error yaml-tab` */
  readonly key: string;
  readonly words: string;
}

function expectations(text: string): Expectation[] {
  const found: Expectation[] = [];
  let above = 0;
  text.split("\n").forEach((line, index) => {
    const far = /^# expect: (\d+:\d+-\d+:\d+ (?:error|warning|hint) [a-z0-9-]+)(?:: (.*))?$/.exec(line);
    const near = /^(#\s*)(\^+) ((?:error|warning|hint) [a-z0-9-]+)(?:: (.*))?$/.exec(line);
    if (far) {
      found.push({ key: far[1]!, words: far[2] ?? "" });
    } else if (near) {
      const from = near[1]!.length + 1;
      found.push({
        key: `${above}:${from}-${above}:${from + near[2]!.length} ${near[3]}`,
        words: near[4] ?? "",
      });
    } else {
      above = index + 1;
    }
  });
  return found;
}

function diagnose(name: string): readonly Diagnostic[] {
  const source = { path: name, text: readFileSync(new URL(name, FOLDER), "utf8") };
  const readText = quotedTexts({ folder: fileURLToPath(FOLDER), roots: [] });
  const { value: map, diagnostics } = parse(source, withFiles(source, readText));
  if (!map) return diagnostics;
  return [
    ...diagnostics,
    ...runChecks(map, { source, readText, partial: hasErrors(diagnostics), advice: true }),
  ];
}

function keyOf({ range: { start, end }, severity, code }: Diagnostic): string {
  return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${code}`;
}

describe.each(FILES)("%s", (name) => {
  const found = diagnose(name);
  const expected = expectations(readFileSync(new URL(name, FOLDER), "utf8"));

  test("has these faults and no others", () => {
    expect(found.map(keyOf).toSorted()).toEqual(expected.map(({ key }) => key).toSorted());
  });

  test("says what is wrong, and the way out", () => {
    for (const { key, words } of expected) {
      const said = found
        .filter((one) => keyOf(one) === key)
        .map(({ message, hint }) => `${message} ${hint ?? ""}`);
      expect(said.join("\n"), key).toContain(words);
    }
  });

  test("speaks in sentences", () => {
    for (const { message, hint } of found) {
      expect(message).toMatch(/^\S.*[^.]\.$/u);
      expect(hint ?? "none").toMatch(/^\S.*\S$/u);
    }
  });
});

test("every code is shown", () => {
  const shown = new Set(FILES.flatMap((name) => diagnose(name).map(({ code }) => code)));
  // Of the drawing, or only if asked for; three that take more than a file to hold; and those of other notations.
  const elsewhere = [
    ...[
      "glyph-missing",
      "small-type",
      "high-figure",
      "other-sheets",
      "impossible-wish",
      "question-open",
      "too-large",
      "too-deep",
    ],
    "premises-far",
    ...["notation-syntax", "notation-unknown", "graph-fault", "step-incomplete", "not-carried-over"],
  ];
  expect(Object.keys(CODES).filter((code) => !shown.has(code as Diagnostic["code"]))).toEqual(
    Object.keys(CODES).filter((code) => elsewhere.includes(code)),
  );
});
