import { expect, test } from "vitest";
import { seen, VISIONS } from "../../src/scene/colour-vision.ts";
import { THEMES } from "../../src/themes/index.ts";
import type { Theme } from "../../src/themes/index.ts";

const luminance = (colour: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

/** As WCAG has it: from 1 to 21. */
const contrast = (one: string, other: string) => {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

/** Every text with every surface that it can stand on. */
function texts({
  tones,
  background,
  cell,
  panel,
  header,
}: Theme): [what: string, ink: string, paper: string][] {
  const open = [background, panel.fill];
  const cells = [cell.fill, cell.mainFill, cell.referenceFill];
  const on = (tone: keyof typeof tones, papers: readonly string[]) =>
    papers.map((paper): [string, string, string] => [`${tone} on ${paper}`, tones[tone], paper]);
  return [
    ...on("title", open),
    ...on("panel-title", open),
    ...on("text", [...open, ...cells]),
    ...on("main", cells),
    ...on("number", cells),
    ...on("muted", [...open, ...cells]),
    ...on("header", [header.support]),
    ...on("objection-header", [header.objection]),
  ];
}

function lines({
  line,
  frame,
  panel,
  background,
  cell,
  strip,
}: Theme): [what: string, ink: string, paper: string][] {
  const open = [background, panel.fill];
  const on = (what: string, ink: string, papers: readonly string[]) =>
    papers.map((paper): [string, string, string] => [`${what} on ${paper}`, ink, paper]);
  return [
    ...on("support", line.support, open),
    ...on("objection", line.objection, open),
    ...on("frame of support", frame.support, [...open, cell.fill]),
    ...on("frame of objection", frame.objection, [...open, cell.fill]),
    ...on("frame of head", frame.head, [...open, cell.fill]),
    ...on("rule", frame.rule, [cell.fill]),
    ...on("panel", panel.stroke, [background]),
    ...on("strip of a voice", strip, [...open, cell.fill, cell.mainFill]),
  ];
}

/** In drawings of differences: what is unchanged, removed and new, in their own inks; tags; words in and out. */
function annotatedTexts(theme: Theme): [what: string, ink: string, paper: string][] {
  const { looks, tags, deleted, inserted } = theme.annotations;
  const all = Object.values(looks).map((look): Theme => ({
    ...theme,
    ...look,
    tones: { ...theme.tones, ...look.tones },
  }));
  const surfaces = [theme, ...all].flatMap(({ cell }) => Object.values(cell));
  return [
    ...Object.keys(looks).flatMap((look, i) =>
      texts(all[i]!).map(([what, ...pair]): [string, string, string] => [`${look}: ${what}`, ...pair]),
    ),
    ...Object.entries(tags).map(([tag, { ink, fill }]): [string, string, string] => [
      `tag ${tag}`,
      ink,
      fill,
    ]),
    ...[theme.background, theme.panel.fill, ...surfaces].flatMap((paper): [string, string, string][] => [
      [`deleted on ${paper}`, deleted, paper],
      [`inserted on ${paper}`, inserted, paper],
    ]),
  ];
}

function annotatedLines(theme: Theme): [what: string, ink: string, paper: string][] {
  const { looks, tags } = theme.annotations;
  return [
    ...Object.values(looks).flatMap((look) => lines({ ...theme, ...look, tones: theme.tones })),
    ...Object.entries(tags).flatMap(([tag, { edge }]): [string, string, string][] =>
      [theme.cell.fill, theme.background].map((paper) => [`bar of ${tag} on ${paper}`, edge, paper]),
    ),
  ];
}

for (const [name, theme] of Object.entries<Theme>(THEMES)) {
  test.each(annotatedTexts(theme))(`${name}: %s can be read among changes`, (_, ink, paper) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(annotatedLines(theme))(`${name}: line of %s can be seen among changes`, (_, ink, paper) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(texts(theme))(`${name}: %s can be read`, (_, ink, paper) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines(theme))(`${name}: line of %s can be seen`, (_, ink, paper) => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(3);
  });

  test(`${name}: the strips of voices are paler than what carries the argument, so that they do not read as lines of it`, () => {
    const paper = theme.cell.fill;
    for (const ink of [theme.line.support, theme.line.objection, theme.frame.head])
      expect(contrast(theme.strip, paper)).toBeLessThan(contrast(ink, paper) * 0.75);
  });

  test(`${name}: what stands elsewhere is told from other cells and from the sheet, in grey too`, () => {
    const { referenceFill, fill, mainFill } = theme.cell;
    for (const paper of [fill, mainFill, theme.background])
      expect(contrast(referenceFill, paper)).toBeGreaterThanOrEqual(1.1);
  });

  const pairs = [theme, ...Object.values(theme.annotations.looks)].flatMap(({ line }) => line ?? []);
  test.each(pairs)(
    `${name}: lines of $support and $objection differ in grey, or else have one ink`,
    (line) => {
      // One ink is told apart by dashes and ends alone.
      const { support, objection } = line;
      expect(support === objection || contrast(support, objection) >= 1.5).toBe(true);
    },
  );

  test.each(VISIONS)(`${name}: support and objection are told apart in %s`, (vision) => {
    const { header } = theme;
    const fills = contrast(seen(header.support, vision), seen(header.objection, vision));
    expect(fills).toBeGreaterThanOrEqual(3);
  });

  test.each(VISIONS)(`${name}: words in headers can be read in %s`, (vision) => {
    const { tones, header } = theme;
    expect(contrast(seen(tones.header, vision), seen(header.support, vision))).toBeGreaterThanOrEqual(4.5);
    expect(
      contrast(seen(tones["objection-header"], vision), seen(header.objection, vision)),
    ).toBeGreaterThanOrEqual(4.5);
  });
}

test("print has no colour, and grey only for what fails or does not apply, for who speaks and under what stands elsewhere", () => {
  const { fails, out, ...looks } = THEMES.print.annotations.looks;
  const coloursIn = (value: unknown) => [...new Set(JSON.stringify(value).match(/#[0-9a-f]{6}/g))];
  const { referenceFill, ...cell } = THEMES.print.cell;
  const { strip } = THEMES.print;
  const rest = { ...THEMES.print, cell, strip: "", annotations: { ...THEMES.print.annotations, looks } };
  expect(coloursIn(rest).toSorted()).toEqual(["#000000", "#ffffff"]);
  for (const colour of coloursIn([fails, out, referenceFill, strip])) expect(colour).toMatch(/^#(..)\1\1$/u);
});

test("in print, what fails is pale beside what holds, and the heavy frame of a conclusion stays heavy", () => {
  const { fails } = THEMES.print.annotations.looks;
  for (const ink of Object.values(fails!.tones!)) expect(contrast(ink, "#000000")).toBeGreaterThanOrEqual(3);
  expect(fails!.lines).toMatchObject({ frame: { support: 0.6, objection: 0.6 }, lineWidth: 0.55 });
  expect(fails!.lines!.frame!.main).toBeUndefined();
});

test.each(Object.entries(THEMES))(
  "%s: what does not apply is thin with hollow ends, never dashed",
  (_, theme) => {
    const { out, fails, open } = theme.annotations.looks;
    expect(out!.lines).toMatchObject({ hollow: true, lineWidth: 0.55 });
    expect(out!.lines).not.toHaveProperty("lineDash");
    for (const { lines } of [fails!, open!]) expect(lines).not.toHaveProperty("hollow");
  },
);
