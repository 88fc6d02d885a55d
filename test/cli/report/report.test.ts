import { describe, expect, test } from "vitest";
import { CODES, diagnostic } from "../../../src/diagnostic.ts";
import type { Code, Diagnostic } from "../../../src/diagnostic.ts";
import { explained } from "../../../src/checks/explanations/in-words.ts";
import { linesOf } from "../../../src/input/lines.ts";
import { REPORT_FORMATS, report } from "../../../src/cli/report/report.ts";
import type { ReportFormat } from "../../../src/cli/report/report.ts";

const plain = { colour: false };

/** A file with a problem at the first place where `marked` stands. */
function fault(
  text: string,
  marked: string,
  { code = "unknown-id", message = "It is wrong.", hint = "" } = {},
) {
  const start = text.indexOf(marked);
  const range = linesOf(text).range(start, start + marked.length);
  const one = diagnostic(code as Diagnostic["code"], range, message, hint === "" ? undefined : hint);
  return { source: { path: "maps/a.yaml", text }, diagnostics: [one] };
}

const TEXT = "inferences:\n  - from: [refocs, pressure]\n    to: end\n";
const FAULT = fault(TEXT, "refocs", {
  message: "Nothing has the id `refocs`.",
  hint: "did you mean `refocus`?",
});

describe("pretty", () => {
  test("shows the line and what is wrong in it", () => {
    expect(report("pretty", [FAULT], plain)).toBe(`error[unknown-id]: Nothing has the id \`refocs\`.
 --> maps/a.yaml:2:12
  |
2 |   - from: [refocs, pressure]
  |            ^^^^^^
  = help: did you mean \`refocus\`?

1 map: 1 error.
`);
  });

  test("underlines only the first line of a long range", () => {
    const said = report("pretty", [fault(TEXT, "from: [refocs, pressure]\n    to: end")], plain);
    expect(said).toContain("2 |   - from: [refocs, pressure]\n  |     ^^^^^^^^^^^^^^^^^^^^^^^^\n\n");
  });

  test.each([
    ["an empty range", "ab cd", "", "1 | ab cd\n  | ^\n"],
    ["wide characters", "策应 is 策", "is", "1 | 策应 is 策\n  |      ^^\n"],
    ["wide characters marked", "a 策应 b", "策应", "1 | a 策应 b\n  |   ^^^^\n"],
    ["marks that join", "e\u0301e\u0301 x", "x", "1 | e\u0301e\u0301 x\n  |    ^\n"],
    ["tabs", "\ta\tb", "b", "1 |     a    b\n  |          ^\n"],
    ["control characters", "a\x1b[31mb\x00\u202Ec", "c", "1 | a␛[31mb␀<U+202E>c\n  |                 ^\n"],
    ["windows line ends", "ab\r\ncd", "ab", "1 | ab\n  | ^^\n"],
  ])("%s", (_name, text, marked, expected) => {
    expect(report("pretty", [fault(text, marked)], plain)).toContain(expected);
  });

  test("shows a window of a long line", () => {
    for (const [before, after] of [
      [0, 5000],
      [5000, 5000],
      [5000, 0],
      [1_000_000, 0],
    ] as const) {
      const text = `${"策a".repeat(before)}WRONG${"b".repeat(after)}`;
      const said = report("pretty", [fault(text, "WRONG")], { colour: false, width: 60 });
      const [line, mark] = said.split("\n").slice(3);
      const columns = [...line!].reduce((sum, one) => sum + (one === "策" ? 2 : 1), 0);
      expect(columns).toBeLessThanOrEqual(60);
      expect(line).toContain("WRONG");
      const upTo = [...line!.slice(0, line!.indexOf("WRONG"))].reduce(
        (sum, one) => sum + (one === "策" ? 2 : 1),
        0,
      );
      expect(mark!.indexOf("^")).toBe(upTo);
      expect(mark!.trim()).toMatch(/\^{5}$/);
    }
  });

  test("colours only when asked", () => {
    expect(report("pretty", [FAULT], plain)).not.toContain("\x1b");
    const coloured = report("pretty", [FAULT], { colour: true });
    expect(coloured).toContain("\x1b[1;31merror[unknown-id]\x1b[0m");
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replace(/\x1b\[[\d;]*m/g, "")).toBe(report("pretty", [FAULT], plain));
  });

  test("sums up", () => {
    const warning = fault(TEXT, "end", { code: "orphan" });
    const clean = { source: FAULT.source, diagnostics: [] };
    const last = (...files: Parameters<typeof report>[1]) =>
      report("pretty", files, plain).trimEnd().split("\n").at(-1);
    expect(last(clean)).toBe("1 map: no problems.");
    expect(last(clean, warning)).toBe("2 maps: 1 warning.");
    expect(last(FAULT, FAULT, warning)).toBe("3 maps: 2 errors and 1 warning.");
    const defaults = { ...FAULT, source: { ...FAULT.source, path: "a/hence.yaml" } };
    expect(last(clean, defaults)).toBe("1 map and a/hence.yaml: 1 error.");
    expect(last({ ...defaults, diagnostics: [] })).toBe("a/hence.yaml: no problems.");
  });
});

test("short", () => {
  expect(report("short", [FAULT], plain)).toBe(
    "maps/a.yaml:2:12: error: Nothing has the id `refocs`. (did you mean `refocus`?) [unknown-id]\n",
  );
});

test("json", () => {
  expect(JSON.parse(report("json", [FAULT], plain))).toEqual({
    version: 1,
    diagnostics: [
      {
        code: "unknown-id",
        severity: "error",
        file: "maps/a.yaml",
        start: { line: 2, column: 12 },
        end: { line: 2, column: 18 },
        message: "Nothing has the id `refocs`.",
        hint: "did you mean `refocus`?",
      },
    ],
  });
});

test("github", () => {
  const odd = {
    ...fault(TEXT, "end", { message: "50% is\nodd." }),
    source: { path: "a,b:c%.yaml", text: TEXT },
  };
  expect(report("github", [FAULT, odd], plain)).toBe(
    "::error file=maps/a.yaml,line=2,endLine=2,col=12,endColumn=18,title=unknown-id::Nothing has the id `refocs`.%0Adid you mean `refocus`?\n" +
      "::error file=a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=9,endColumn=12,title=unknown-id::50%25 is%0Aodd.\n",
  );
});

describe("sarif", () => {
  interface Log {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly version: string;
          readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[];
        };
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: object;
          };
        }[];
      }[];
    }[];
  }
  const sarif = (path: string) =>
    (JSON.parse(report("sarif", [{ ...FAULT, source: { path, text: TEXT } }], plain)) as Log).runs[0]!;

  test("names the rule and the place", () => {
    const { tool, results } = sarif("maps/a b.yaml");
    expect(tool.driver.name).toBe("hence");
    expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(CODES));
    for (const { id, help } of tool.driver.rules) expect(help.markdown).toBe(explained(id as Code));
    const [result] = results;
    expect(tool.driver.rules[result!.ruleIndex]!.id).toBe(result!.ruleId);
    expect(result!.level).toBe("error");
    expect(result!.locations[0]!.physicalLocation).toEqual({
      artifactLocation: { uri: "maps/a%20b.yaml" },
      region: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 18 },
    });
  });

  test.each([
    ["/home/ann/maps/a.yaml", "a.yaml"],
    ["C:\\maps\\a.yaml", "a.yaml"],
    ["./maps/a.yaml", "maps/a.yaml"],
    ["../maps/a.yaml", "../maps/a.yaml"],
    ["-", "stdin"],
  ])("%s", (path, uri) => {
    expect(sarif(path).results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

test("related places are told to scanners and programs", () => {
  const related = [{ range: linesOf(TEXT).range(14, 18), message: "The step from `a` to `b`." }];
  const files = [{ ...FAULT, diagnostics: [{ ...FAULT.diagnostics[0]!, related }] }];
  const start = { line: 2, column: 3 };
  const end = { line: 2, column: 7 };
  expect(JSON.parse(report("json", files, plain))).toMatchObject({
    diagnostics: [{ related: [{ start, end, message: "The step from `a` to `b`." }] }],
  });
  expect(JSON.parse(report("sarif", files, plain))).toMatchObject({
    runs: [
      {
        results: [
          {
            relatedLocations: [
              {
                message: { text: "The step from `a` to `b`." },
                physicalLocation: { region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 7 } },
              },
            ],
          },
        ],
      },
    ],
  });
});

test.each(Object.keys(REPORT_FORMATS) as ReportFormat[])("%s sends no control character", (format) => {
  const bad = "a\x1b[31m\x9b\u202E\x07b";
  const file = fault(`${bad}\n`, bad, { message: `It is ${bad}.`, hint: bad });
  const said = report(format, [{ ...file, source: { ...file.source, path: `${bad}.yaml` } }], plain);
  // oxlint-disable-next-line no-control-regex
  expect(said.replaceAll("\n", "")).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202A-\u202E\u2066-\u2069]/);
});

test("nothing wrong is said in each format's own way", () => {
  expect(report("short", [], plain)).toBe("");
  expect(report("github", [], plain)).toBe("");
  expect(JSON.parse(report("json", [], plain))).toEqual({ version: 1, diagnostics: [] });
});
