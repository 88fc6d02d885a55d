/** The guides name what the registries have: whoever adds a row is told which page to complete. */
import { describe, expect, test } from "vitest";
import { DOCUMENTS } from "../src/documents/index.ts";
import { EXCHANGE_NAMES } from "../src/model/choices.ts";
import { formatNames } from "../src/formats/index.ts";
import { NOTATIONS } from "../src/input/notations.ts";
import type { Notation } from "../src/input/notation.ts";
import * as FIELDS from "../src/model/fields.ts";
import { PAGES } from "./support/guides.ts";

const guide = (name: string): string => PAGES.find(({ path }) => path === `src/guides/${name}.md`)!.text;

/** The cells of the rows of all tables in a text. */
const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\| (.+) \|$/gmu)].map(([, row]) => row!.split(/(?<!\\) \| /u));

/** What stands in backticks. */
const codeIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code!);

const endingsOf = ({ extensions, shared = [] }: Notation): string[] =>
  [...extensions, ...shared].map((ending) => `.${ending}`);

describe("the guide of exchange", () => {
  const rows = rowsOf(guide("exchange"));
  /** The format itself has a guide of its own. */
  const foreign = NOTATIONS.slice(1);
  /** "AIF (AIFdb)" names AIF, and "GSN (gsn2x)" is found as it is. */
  const names = (cell: string, { name }: Notation) =>
    cell
      .split(/, |: /u)
      .some((one) => one === name || one.replace(/ (?:\(.*\)|\d)$/u, "") === name.replace(/ \(.*\)$/u, ""));

  test.each(foreign.map((one) => [one.name, one] as const))("has a row for %s", (_, notation) => {
    const found = rows.filter(([first = ""]) => names(first, notation));
    expect(found).toHaveLength(1);
    const [[first = "", files = "", carried = ""] = []] = found;
    const sharing = foreign.filter((one) => names(first, one));
    expect(codeIn(files).toSorted()).toEqual([...new Set(sharing.flatMap(endingsOf))].toSorted());
    expect(carried).not.toBe("");
  });

  test("names the formats that `convert` writes", () => {
    const [sentence = ""] = /^`hence convert` writes .*? and `\w+`\./mu.exec(guide("exchange"))!;
    const [, , ...formats] = codeIn(sentence);
    expect(formats).toEqual(EXCHANGE_NAMES.filter((name) => name !== "yaml"));
  });
});

test("the guide of the command line names every format of drawings and of words", () => {
  const [, about = ""] = rowsOf(guide("command-line")).find(([first]) => first === "`-f svg,pdf,…`")!;
  const others = formatNames().filter((name) => !(EXCHANGE_NAMES as readonly string[]).includes(name));
  expect(codeIn(about)).toEqual(others);
});

test("the guide of print has a row for every document, and for nothing else", () => {
  const rows = rowsOf(guide("print")).map(([first = ""]) => codeIn(first)[0]);
  expect(rows).toEqual(["--as", ...Object.keys(DOCUMENTS).filter((name) => name !== "figure")]);
});

/** Where fields are explained that are not those of a map. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  SCHEME_FIELDS: "schemes",
  QUESTION_FIELDS: "schemes",
  OUTPUT_FIELDS: "command-line",
};

const TABLES = Object.entries(FIELDS).filter(([name]) => name.endsWith("_FIELDS"));

test("there are tables of fields", () => expect(TABLES.length).toBeGreaterThan(9));

describe.each(TABLES)("%s", (table, fields) => {
  const text = guide(ELSEWHERE[table] ?? "format");
  const code = [...text.matchAll(/^```yaml.*?^```$/gmsu), ...text.matchAll(/`[^`\n]+`/gu)].join("\n");

  test.each(Object.keys(fields))("the guide names %s", (field) => {
    expect(code.split(/[^\w-]+/u)).toContain(field);
  });
});
