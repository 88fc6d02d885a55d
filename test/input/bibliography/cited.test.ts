import { expect, test } from "vitest";
import { readBibtex } from "../../../src/cli/machine/quoted/texts.ts";
import { bibliographiesOf } from "../../../src/input/bibliography/cited.ts";
import { linesOf } from "../../../src/input/lines.ts";
import type { Reading } from "../../../src/input/shape.ts";
import { NO_SHARED } from "../../../src/model/project.ts";

const lines = linesOf("one two");
const [first, second] = [lines.range(0, 3), lines.range(4, 7)];

function reading(files: Readonly<Record<string, string>>) {
  const said: string[] = [];
  const report = (code: string, _: unknown, message: string) => said.push(`${code}: ${message}`);
  const readText = Object.assign((name: string) => files[name], { bibtex: readBibtex });
  const own = Object.keys(files).map((value) => ({ value, range: first }));
  const made = bibliographiesOf(own, { ...NO_SHARED, readText }, { report } as unknown as Reading);
  return { made, said };
}

test("an entry is a source once, in the place of its first citation, and its fault is told once", () => {
  const { made, said } = reading({ "refs.bib": "@book{k, title = {T}}\n@book{bad, title = }\n" });
  for (const key of ["k", "bad"]) for (const at of [first, second]) made.cite(key, at);
  expect(made.cited.map(({ id, at }) => [id, at])).toEqual([
    ["k", first],
    ["bad", first],
  ]);
  expect(said.filter((one) => one.startsWith("unknown-source"))).toHaveLength(1);
  // Nothing is known of what cannot be read.
  expect(made.cited[1]).toMatchObject({ title: undefined, authors: [] });
});
