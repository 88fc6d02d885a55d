import { expect, test } from "vitest";
import {
  applyFixes,
  check,
  compareMaps,
  draw,
  drawChanges,
  format,
  hangsOn,
  hasErrors,
  loadTypesetter,
  layout,
  outline,
  parse,
  render,
  renderText,
  verdictsOf,
} from "../../src/index.ts";
import { textsBeside } from "../../src/node.ts";
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
  [{ width: NaN }, "not NaN."],
  [{ width: 160, type: "9mm" }, '`type` is a number from 4 to 40 pt, not "9mm".'],
  [{ number: "5" }, '`number` is a whole number from 1 to 9999, not "5".'],
])("options that are none: %s", async (wishes, message) => {
  const map = check({ path: "a.yaml", text: SOCRATES }).value!;
  const { value, diagnostics } = await draw(map, wishes as never, await testTypesetter());
  expect(value).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: "impossible-wish", message: expect.stringContaining(message) }]);
});

test.each([
  ["noTitle", "title: false"],
  ["no-legend", "legend: false"],
  ["min_type", "minType"],
  ["min-type", "minType"],
  ["mintype", "minType"],
  ["wdth", "width"],
])("an option as it is written elsewhere, %s, is told as %s", async (name, meant) => {
  const map = check({ path: "a.yaml", text: SOCRATES }).value!;
  const { diagnostics } = await draw(map, { [name]: true }, await testTypesetter());
  expect(diagnostics).toMatchObject([{ hint: `did you mean \`${meant}\`?` }]);
});

test("sizes of type may be given as lengths are, in words", async () => {
  const map = check({ path: "a.yaml", text: SOCRATES }).value!;
  const type = await testTypesetter();
  const drawn = async (size: number | string) =>
    render(map, "svg", { width: "160mm", type: size, minType: size }, type);
  expect((await drawn("9pt")).diagnostics).toEqual([]);
  expect(await drawn("9pt")).toEqual(await drawn(9));
});

const fail = (): never => {
  throw new Error("It must not be asked.");
};
/** Values that throw where they are read, compared or named. */
const hostile: readonly [string, unknown][] = [
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

test.each<[string, unknown]>([...hostile, ["{}", {}], ["undefined", undefined], ["a text", "premises:"]])(
  "%s in the place of an argument: a diagnostic, or a TypeError that names the argument",
  async (what, value) => {
    const source = { path: "a.yaml", text: SOCRATES };
    const map = check(source).value!;
    const type = await testTypesetter();
    const wrong = value as never;
    const isLeftOut = value === undefined;

    const results: Record<string, { readonly value: unknown; readonly diagnostics: readonly unknown[] }> = {
      parse: parse(wrong),
      format: format(wrong),
      check: check(wrong),
      layout: await layout(wrong, {}, type),
      draw: await draw(wrong, {}, type),
      before: await drawChanges(wrong, map, {}, type),
      after: await drawChanges(map, wrong, {}, type),
      render: await render(map, wrong, {}, type),
      renderText: await renderText(wrong, "svg", {}, type),
      ...(isLeftOut || typeof value === "function" ? {} : { reader: check(source, wrong) }),
      ...(isLeftOut
        ? {}
        : {
            origin: check(source, undefined, undefined, wrong),
            name: await drawChanges(map, map, {}, type, wrong),
          }),
    };
    for (const [name, { value: made, diagnostics }] of Object.entries(results)) {
      if (name === "name" && typeof value === "string") continue;
      expect(made ?? [], name).toEqual([]);
      expect(diagnostics, name).toMatchObject([{ code: "impossible-wish" }]);
    }

    const calls: Record<string, () => unknown> = {
      "`map`": () => outline(wrong),
      "`before`": () => compareMaps(wrong, map),
      "`after`": () => compareMaps(map, wrong),
      "`argument`": () => verdictsOf(wrong),
      "`argument` ": () => hangsOn(wrong, "mortal"),
      ...(isLeftOut ? {} : { "`assumed`": () => verdictsOf(map, wrong) }),
      ...(typeof value === "string" ? {} : { "`claim`": () => hangsOn(map, wrong) }),
      ...(isLeftOut || value === Infinity ? {} : { "`most`": () => hangsOn(map, "mortal", wrong) }),
      ...(typeof value === "string" ? {} : { "`text`": () => applyFixes(wrong, []) }),
      ...(typeof value === "string" ? {} : { "`map` ": () => textsBeside(wrong) }),
      "`fixes`": () => applyFixes("", wrong),
      "`diagnostics`": () => hasErrors(wrong),
      ...(isLeftOut ? {} : { "`roots`": () => textsBeside("a.yaml", wrong) }),
    };
    for (const [name, call] of Object.entries(calls)) {
      // A list of texts is what `roots` are.
      if (name === "`roots`" && what === "an array of the text") continue;
      expect(call, name).toThrow(TypeError);
      expect(call, name).toThrow(new RegExp(`^${name.trim()} (is|has) .*\\.$`, "u"));
    }

    const fonts = { bytes: () => new Uint8Array() };
    const wasm = { shape: new Uint8Array(), subset: () => new Uint8Array() };
    await expect(loadTypesetter(wrong, wasm)).rejects.toThrow(/^`fonts` has /u);
    await expect(loadTypesetter(fonts, wrong)).rejects.toThrow(/^`wasm` has /u);
    if (!isLeftOut && typeof value !== "function")
      await expect(loadTypesetter(fonts, wasm, wrong)).rejects.toThrow(/^`patterns` is /u);
  },
);

test("parts of what it is made of that are hostile are no map and no source", async () => {
  const source = { path: "a.yaml", text: SOCRATES };
  const map = check(source).value!;
  const type = await testTypesetter();
  for (const [what, value] of hostile)
    for (const name of ["main", "circular", "title", "caption", ...Object.keys(map)]) {
      // Its own wishes are read where they are used; any language is a text.
      if (name === "figure") continue;
      if (name === "main" && what === "an array of the text") continue;
      const faulty = { ...map, [name]: value } as never;
      expect((await draw(faulty, {}, type)).diagnostics, `${name}: ${what}`).toMatchObject([
        { code: "impossible-wish" },
      ]);
    }
  const broken = Object.defineProperty({ text: SOCRATES }, "path", { get: fail }) as never;
  expect(check(broken)).toMatchObject({ value: undefined, diagnostics: [{ code: "impossible-wish" }] });
});

test("the defaults of a folder may be given in part; what are none is a diagnostic", async () => {
  const source = { path: "a.yaml", text: SOCRATES };
  const full = check(source);
  expect(check(source, undefined, {})).toEqual(full);
  expect(parse(source, {})).toEqual(parse(source));
  const type = await testTypesetter();
  expect((await renderText(source, "svg", {}, type, { project: {} })).diagnostics).toEqual(full.diagnostics);
  const wrong = [
    null,
    5,
    "figure",
    [],
    { sources: 5 },
    { sources: [null] },
    { levels: null },
    { readText: 5 },
    ...hostile.slice(5, 8).map(([, one]) => one),
  ];
  for (const project of wrong as never[]) {
    expect(check(source, undefined, project).diagnostics).toMatchObject([{ code: "impossible-wish" }]);
    expect(parse(source, project).diagnostics).toMatchObject([{ code: "impossible-wish" }]);
  }
  for (const around of [null, 5, "x", [], ...hostile.slice(5, 8).map(([, one]) => one)] as never[])
    expect((await renderText(source, "svg", {}, type, around)).diagnostics).toMatchObject([
      { code: "impossible-wish" },
    ]);
});

test.each([
  ["SVG", "did you mean `svg`?"],
  ["pfd", "did you mean `pdf`?"],
  ["picture", undefined],
])("of the format %s, the one that was meant is named", async (format, hint) => {
  const { value: map } = check({ path: "a.yaml", text: SOCRATES });
  const { value, diagnostics } = await render(map!, format as "svg", {}, await testTypesetter());
  expect(value).toEqual([]);
  expect(diagnostics.map((one) => one.hint)).toEqual([hint]);
  expect(diagnostics[0]!.message).toMatch(/^There is no format `\w+`; there are `svg`, .* and `d2`\.$/u);
});
