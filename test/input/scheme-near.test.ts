import { expect, test } from "vitest";
import { mend } from "../../src/input/mending/mend.ts";
import { around, diagnose } from "../support/faulty.ts";

const mended = (scheme: string) => {
  const text = around("  two: It is so.").replace("to: end", `to: end, scheme: ${scheme}`);
  const found = diagnose(text).filter(({ code }) => code === "scheme-near");
  return [found.length, mend({ path: "map.yaml", text }, diagnose).text.replace(text, "as it was")];
};

test.each([["ca#use"], ["clause"], ["causee"], ["expert* opinion"], ["\u0441ause"]])(
  "a scheme called `%s` is suggested another name, and keeps its own",
  (scheme) => {
    expect(mended(scheme)).toEqual([1, "as it was"]);
  },
);

test("a slip in a name of several words is mended", () => {
  expect(mended("expert opinoin")[1]).toContain("scheme: expert opinion");
});

test.each([
  ["en", "Zeichen", "sign"],
  ["en", "Ursache", "cause"],
  ["en", "signe", "sign"],
  ["en", "Expertenmeinung", "expert"],
  ["en", "причина", "cause"],
  ["de", "témoignage", "testimony"],
  ["nl", "Folgen", "consequences"],
])("in a map in `%s`, `%s` is a scheme of another language", (lang, scheme, key) => {
  const text = `lang: ${lang}\n${around("  two: It is so.").replace("to: end", `to: end, scheme: ${scheme}`)}`;
  const found = diagnose(text).filter(({ code }) => code === "scheme-near");
  expect(found.map(({ hint }) => hint)).toEqual([`did you mean \`${key}\`?`]);
  expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(text);
  expect(diagnose(text.replace(scheme, key)).filter(({ code }) => code === "scheme-near")).toEqual([]);
});

test("in its own language a scheme has its own name", () => {
  const text = `lang: de\n${around("  two: Es ist so.").replace("to: end", "to: end, scheme: Zeichen")}`;
  expect(diagnose(text).filter(({ code }) => code === "scheme-near")).toEqual([]);
});
