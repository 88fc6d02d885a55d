import { expect, test } from "vitest";
import { check, draw, format, layout, parse, render, renderText } from "../../src/index.ts";
import { byWish } from "../../src/options/table.ts";
import { SOCRATES } from "../support/host.ts";
import { testTypesetter } from "../support/typesetter.ts";

const WRONG: readonly unknown[] = [
  undefined,
  null,
  5,
  "premises:",
  [],
  {},
  { path: "a.yaml" },
  { text: SOCRATES },
  { path: 5, text: SOCRATES },
  { path: "a.yaml", text: new Uint8Array(3) },
  { path: "a.yaml", text: null },
];

test.each(WRONG)("%j is no source, and that is a diagnostic", async (value) => {
  const source = value as { path: string; text: string };
  const expected = {
    value: undefined,
    diagnostics: [
      {
        code: "impossible-wish",
        message: 'A source is an object with two texts: { path: "map.yaml", text: "…" }.',
      },
    ],
  };
  for (const read of [parse, check, format]) expect(read(source)).toMatchObject(expected);
  const drawn = await renderText(source, "svg", {}, await testTypesetter());
  expect(drawn).toMatchObject({ ...expected, value: [] });
});

test.each(WRONG)("%j is no map", async (value) => {
  const map = value as never;
  const type = await testTypesetter();
  const expected = {
    value: [],
    diagnostics: [
      { code: "impossible-wish", message: "This is no map that `check` or `parse` has read without errors." },
    ],
  };
  expect(await draw(map, {}, type)).toMatchObject(expected);
  expect(await layout(map, {}, type)).toMatchObject(expected);
  expect(await render(map, "svg", {}, type)).toMatchObject(expected);
});

const circle: Record<string, unknown> = {};
circle["self"] = circle;

test.each<[unknown, string]>([
  [null, 'Options are an object, such as { paper: "a4" }.'],
  ["a4", 'Options are an object, such as { paper: "a4" }.'],
  [[], 'Options are an object, such as { paper: "a4" }.'],
  [{ paper: circle }, "`paper` is"],
  [{ number: 5n }, "`number` is a whole number from 1 to 9999, not 5."],
  [{ caption: Symbol("x") }, "`caption` is a text, not Symbol(x)."],
])("options that are none: %s", async (wishes, message) => {
  const map = check({ path: "a.yaml", text: SOCRATES }).value!;
  const { value, diagnostics } = await draw(map, wishes as never, await testTypesetter());
  expect(value).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: "impossible-wish", message: expect.stringContaining(message) }]);
});

const fail = (): never => {
  throw new Error("It must not be asked.");
};
/** Values that throw where they are read, compared or named. */
const hostile: readonly (readonly [string, unknown])[] = [
  ["toString throws", { toString: fail }],
  ["toPrimitive throws", { [Symbol.toPrimitive]: fail }],
  ["toJSON throws", { toJSON: fail }],
  ["toJSON gives a text", { toJSON: () => "figure", toString: () => "figure" }],
  ["an accessor throws", Object.defineProperty({}, "x", { get: fail, enumerable: true })],
  ["a proxy", new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail })],
  ["a proxy of a function", new Proxy(() => 1, { get: fail, apply: fail })],
  ["a revoked proxy", revoked()],
  ["a function whose text throws", Object.assign(() => 1, { toString: fail })],
  ["no prototype", Object.create(null)],
  ["a symbol", Symbol("x")],
  ["a BigInt", 5n],
  ["a date that is none", new Date(NaN)],
  ["a text in an object", Object("a4")],
  ["an array of the text", ["figure"]],
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["null", null],
];

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test.each(hostile)("an option that is hostile is a diagnostic, whichever it is: %s", async (_, value) => {
  const map = check({ path: "a.yaml", text: SOCRATES }).value!;
  const type = await testTypesetter();
  const names = [...byWish().keys()];
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    const { value: drawings, diagnostics } = await draw(map, { [name]: value }, type);
    expect(drawings, name).toEqual([]);
    expect(diagnostics[0], name).toMatchObject({
      code: "impossible-wish",
      message: expect.stringMatching(new RegExp(`^\`${name}\` .*, not .*\\.$`, "u")),
    });
  }
});

test.each(hostile.slice(4, 8))("options that are hostile are a diagnostic: %s", async (_, wishes) => {
  const map = check({ path: "a.yaml", text: SOCRATES }).value!;
  const { value, diagnostics } = await draw(map, wishes as never, await testTypesetter());
  expect(value).toEqual([]);
  expect(diagnostics).toMatchObject([
    { code: "impossible-wish", message: 'Options are an object, such as { paper: "a4" }.' },
  ]);
});

test("what surrounds a map may be left out, and a reader of texts is a function", async () => {
  const source = { path: "a.yaml", text: SOCRATES };
  expect(check(source, "texts" as never)).toMatchObject({
    value: undefined,
    diagnostics: [{ code: "impossible-wish", message: "`readText` is a function." }],
  });
  const type = await testTypesetter();
  expect((await renderText(source, "svg", undefined as never, type)).diagnostics).toEqual([]);
});

test.each([undefined, null, {}, "sans"])("without a typesetter nothing can be done: %j", async (type) => {
  const source = { path: "a.yaml", text: SOCRATES };
  await expect(renderText(source, "svg", {}, type as never)).rejects.toThrow(
    new TypeError("`type` is a typesetter, as `loadTypesetter` and `typesetter` make it."),
  );
});
