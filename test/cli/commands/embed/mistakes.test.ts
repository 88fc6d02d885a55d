import { describe, expect, test } from "vitest";
import { FAULTY, SOCRATES } from "../../../support/host.ts";
import { embed, folderFor, FORMAT } from "../../../support/embed.ts";

describe("mistakes", () => {
  const text = (given: string) => ({
    figures: [{ text: given, line: 12, ...FORMAT }],
    document: "report.md",
  });
  const options = (given: Record<string, string>, column?: string) => ({
    figures: [{ file: "maps/socrates.yaml", ...FORMAT, options: given }],
    column,
  });
  test.each<[string, unknown, number, string]>([
    ["in a map, at the line of the document", text(FAULTY), 1, "report.md:18:"],
    [
      "of an option",
      options({ widht: "5" }),
      2,
      "maps/socrates.yaml: There is no option of a figure `widht`; did you mean `width`?",
    ],
    [
      "of an option of a map in the text, at the line above it",
      { ...text(SOCRATES), figures: [{ text: SOCRATES, line: 12, ...FORMAT, options: { widht: "5" } }] },
      2,
      "report.md:11: There is no option of a figure `widht`",
    ],
    [
      "of what a document sets for all",
      { figures: [], document: "report.md", options: { folde: "x" } },
      2,
      "There is no setting of the document `folde`; did you mean `folder`?",
    ],
    ["of a value", options({ theme: "prnt" }), 2, "did you mean `print`?"],
    ["of a switch", options({ title: "maybe" }), 2, "title of a figure is `yes` or `no`"],
    [
      "of a view, at the line of the document",
      {
        figures: [{ file: "maps/socrates.yaml", line: 9, ...FORMAT, options: { view: "asia" } }],
        document: "report.md",
      },
      2,
      "report.md:9: There is no view `asia`",
    ],
    [
      "of several figures, each at its line",
      {
        figures: [
          { file: "maps/socrats.yaml", line: 4, ...FORMAT },
          { file: "maps/socrates.yaml", line: 6, ...FORMAT, options: { widht: "5" } },
        ],
        document: "report.md",
      },
      2,
      "did you mean maps/socrates.yaml?\nreport.md:6: There is no option",
    ],
    [
      "of a share without a whole",
      options({ width: "50%" }),
      2,
      "is a share of the text; say how wide that is",
    ],
    ["of a height", options({ height: "50%" }, "120mm"), 2, "say how high that is"],
    ["of a page", { ...options({}), page: "high" }, 2, "not `high`"],
    ["of a column", options({}, "wide"), 2, "not `wide`"],
    [
      "of a height alone",
      options({ height: "90mm" }),
      2,
      "`height` is how high a figure in a column may be; say how wide that is: `width` 160mm.",
    ],
    ["of a size of type", options({ width: "90mm", type: "50" }), 2, "`type` needs a size from 4 to 40 pt"],
    ["of a view", options({ view: "asia" }), 2, "There is no view `asia`"],
    [
      "of a file",
      { figures: [{ file: "maps/socrats.yaml", ...FORMAT }] },
      2,
      "did you mean maps/socrates.yaml?",
    ],
    [
      "of a format",
      { figures: [{ file: "maps/socrates.yaml", formats: ["pfd"] }] },
      2,
      "did you mean `pdf`?",
    ],
    ["of a figure", { figures: [{ formats: ["svg"] }] }, 2, "either a `file` or a `text`"],
    ["of the request", "{", 2, "is JSON"],
    ["of its shape", [], 2, "The request is an object"],
    ["of figures", {}, 2, "`figures` in the request is a list"],
  ])("%s", async (_, request, code, message) => {
    const result = await embed(folderFor(), request);
    expect(result.err).toContain(message);
    expect(result.err).not.toMatch(/(?:^|\s)--[a-z]/mu);
    expect([result.code, result.figures]).toEqual([code, []]);
  });
});
