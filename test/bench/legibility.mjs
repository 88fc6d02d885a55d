/**
 * What readers get: for maps of all shapes, on A4 and in a column of 160 mm, how large the type is, how short the shortest
 * lines are, whether references say what they refer to, whether the main line stands out, how well pages are filled; and
 * how much surface a cropped figure takes against the boxes of plain ELK.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ELK from "elkjs";
import { mapOf } from "./maps.mjs";
import { median, short, table } from "./numbers.mjs";
import { shapeOf } from "./shapes.mjs";

const MAPS = fileURLToPath(new URL("../../maps/", import.meta.url));
const ARTICLE = "china-russia-europe";
const FORTY = "tree of 40";

const TREES = [20, 40, 60, 150, 600];
const SHAPED = [
  ...[5, 12, 30, 60].map((count) => ["forest", count]),
  ...[3, 6].map((count) => ["ring", count]),
  ...[12, 30].map((count) => ["debate", count]),
  ...[12, 40].map((count) => ["chain", count]),
  ...[12, 40].map((count) => ["fan", count]),
];
const SHEETS = { a4: { paper: "a4" }, "160 mm": { width: 160 } };

/** pt of fluent reading, words of a reference that says something. */
const FLUENT = 8.2;
const WORDS = 4;
/** px² of an A4 page inside its margins. */
const PAGE = ((210 - 24) * (297 - 24) * 96 ** 2) / 25.4 ** 2;
/** px; the boxes that plain ELK is given, and the type in them. */
const BOX = { text: 230, pad: 8, size: 40 / 3, leading: 16, junction: 12 };

export async function legibility({ dist, quick }) {
  const part = (path) => import(pathToFileURL(join(dist, path)));
  const [{ check, layout }, { typesetter }, { forgetLayouts }] = await Promise.all(
    ["pipeline.js", "node.js", "layout/elk/elk.js"].map(part),
  );
  const type = await typesetter();
  const found = [];
  for (const { name, text } of inputs(quick)) {
    const map = check({ path: `${name}.yaml`, text }, () => undefined).value;
    const options = { ...map, figure: {} };
    for (const [sheet, wish] of Object.entries(SHEETS)) {
      forgetLayouts();
      const begun = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- what is timed must not take turns
      const { value } = await layout(options, wish, type);
      const ms = performance.now() - begun;
      found.push({ name, sheet, ms, ...read(value) });
    }
    // oxlint-disable-next-line no-await-in-loop
    const [crop] = (await layout(options, {}, type)).value;
    // oxlint-disable-next-line no-await-in-loop
    const raw = await boxes(map, type);
    const surface = crop.sheet.width * crop.sheet.height;
    found.push({ name, sheet: "crop", against: surface / (raw.width * raw.height), ...read([crop]) });
  }
  return found;
}

function inputs(quick) {
  const files = readdirSync(MAPS).filter((name) => name.endsWith(".yaml"));
  const all = [
    ...files.map((file) => ({
      name: file.slice(0, -".yaml".length),
      text: readFileSync(join(MAPS, file), "utf8"),
    })),
    ...TREES.map((count) => ({ name: `tree of ${count}`, text: mapOf(count) })),
    ...SHAPED.map(([shape, count]) => ({ name: `${shape} of ${count}`, text: shapeOf(shape, count) })),
  ];
  return quick ? all.filter(({ name }) => !name.endsWith("600")) : all;
}

/** What there is to read in the figures of a map. */
function read(figures) {
  const scaled = figures.map(({ figure, sheet }) => figure.metrics.body * sheet.scale * 0.75);
  const rows = figures.flatMap(({ figure }) =>
    cellsOf(figure).map((row) => ({ ...row, overview: figure.outline.place?.overview === true })),
  );
  const references = rows.filter(({ frame }) => frame === "reference");
  const large = rows.filter(
    ({ frame, text, body }) => (frame === "main" || frame === "line") && text.size > body,
  );
  return {
    pages: figures.length,
    type: Math.min(...scaled),
    measure: Math.min(...rows.flatMap(measureOf)),
    references: references.length,
    wordless: references.filter((row) => !saysWhat(row)).length,
    main: new Set(large.map(({ statement }) => statement.id)).size,
    surface: rows
      .filter(({ overview }) => !overview)
      .reduce((sum, { rect, body }) => sum + rect.width * rect.height * (FLUENT / (body * 0.75)) ** 2, 0),
  };
}

const cellsOf = ({ panels, metrics }) =>
  panels.flatMap(({ cards }) =>
    cards.flatMap(({ rows }) =>
      rows.filter(({ kind }) => kind === "cell").map((row) => ({ ...row, body: metrics.body })),
    ),
  );

/** Characters that a line of the row holds; nothing where all stands on one line. */
function measureOf({ text: { lines, rect } }) {
  if (lines.length < 2) return [];
  const runs = lines.flatMap((line) => line.runs.map((run) => run.text));
  const characters = [...runs.join("")].length;
  const used = lines.reduce((sum, line) => sum + line.width, 0);
  return characters === 0 ? [] : [rect.width / (used / characters)];
}

/** Whether a reference shows some words of what it refers to, or all of them. */
function saysWhat({ statement, text }) {
  const said = text.lines
    .flatMap(({ runs }) => runs)
    // Claims of the main line stand out here too.
    .filter(({ tone }) => tone === "muted" || tone === "main")
    .map((run) => run.text)
    .join("");
  const whole = statement.text.replace(/\.$/u, "");
  if (said.replaceAll(/\s/gu, "").startsWith(whole.replaceAll(/\s/gu, ""))) return true;
  return /\s/u.test(whole) ? said.trim().split(/\s+/u).length >= WORDS : [...said].length >= 2 * WORDS;
}

/** A box for each statement and a junction for each inference, laid out by ELK as it comes. */
function boxes(map, type) {
  const rtl = ["ar", "fa", "he", "ur"].includes(map.lang);
  const children = [
    ...map.statements.map(({ id, text }, index) => {
      const spans = [
        { text: `${index + 1} `, weight: "semibold", size: BOX.size, tone: "number" },
        { text, weight: "regular", size: BOX.size, tone: "text" },
      ];
      const lines = type.paragraph(spans, rtl ? "rtl" : "ltr").count(BOX.text);
      return { id: `s ${id}`, width: BOX.text + 2 * BOX.pad, height: lines * BOX.leading + 2 * BOX.pad };
    }),
    ...map.inferences.map(({ index }) => ({ id: `i ${index}`, width: BOX.junction, height: BOX.junction })),
  ];
  const edge = (from, to) => ({ id: `${from} > ${to}`, sources: [from], targets: [to] });
  const edges = map.inferences.flatMap(({ index, from, target }) => [
    ...from.map((premise) => edge(`s ${premise}`, `i ${index}`)),
    edge(`i ${index}`, target.kind === "undercut" ? `i ${target.inference}` : `s ${target.statement}`),
  ]);
  const layoutOptions = { "elk.algorithm": "layered" };
  return new ELK().layout({ id: "map", layoutOptions, children, edges });
}

/** Pages against what the cells would fill in type for fluent reading. */
const spent = ({ pages, surface }) => pages / Math.max(1, surface / PAGE);

export function legibilityTable(found) {
  return table(
    [
      "map",
      "on",
      "pages",
      "type pt",
      "least measure",
      "references",
      "wordless",
      "large",
      "pages × surface",
      "against ELK",
      "ms",
    ],
    found.map((one) => [
      one.name,
      one.sheet,
      one.pages,
      one.type.toFixed(2),
      Number.isFinite(one.measure) ? one.measure.toFixed(0) : "–",
      one.references,
      one.wordless,
      one.main,
      one.sheet === "a4" ? short(spent(one)) : "",
      one.against === undefined ? "" : short(one.against),
      one.ms === undefined ? "" : short(one.ms),
    ]),
  );
}

export function legibilityBars(found) {
  const on = (sheet) => found.filter((one) => one.sheet === sheet);
  const pages = on("a4");
  const named = (name) => pages.find((one) => one.name === name);
  const least = (all, of) => all.reduce((worst, one) => (of(one) < of(worst) ? one : worst));
  const [article, forty] = [named(ARTICLE), named(FORTY)];
  const smallest = least(pages, ({ type }) => type);
  const narrowest = least([...pages, ...on("160 mm")], ({ measure }) => measure);
  const fullest = least(pages, (one) => -spent(one));
  const slowest = least(pages, ({ ms }) => -ms);
  const wordless = found.reduce((sum, one) => sum + one.wordless, 0);
  const against = on("crop").map((one) => one.against);
  const large = least(
    on("crop").filter(({ against: ratio }) => ratio !== undefined),
    (one) => -one.against,
  );
  return [
    {
      bar: "the article on A4: one page of 7.5 pt or two of 9 pt, 24 characters, 3 to 7 claims in larger type",
      found: `${article.pages} of ${short(article.type)} pt, ${short(article.measure)} characters, ${article.main} claims`,
      reached:
        (article.pages === 1 ? article.type >= 7.495 : article.pages === 2 && article.type >= 8.995) &&
        article.measure >= 24 &&
        article.main >= 3 &&
        article.main <= 7,
    },
    {
      bar: "40 statements on A4: 8.5 pt, lines of 24 characters",
      found: `${short(forty.type)} pt, ${short(forty.measure)} characters`,
      reached: forty.type >= 8.495 && forty.measure >= 24,
    },
    {
      bar: "no map under 7 pt on A4",
      found: `${short(smallest.type)} pt (${smallest.name})`,
      reached: smallest.type >= 6.995,
    },
    {
      bar: "no line under 20 characters",
      found: `${short(narrowest.measure)} (${narrowest.name}, ${narrowest.sheet})`,
      reached: narrowest.measure >= 20,
    },
    { bar: "no reference without words", found: `${wordless}`, reached: wordless === 0 },
    {
      bar: "pages at most 1.6 × the surface of their cells",
      found: `${short(spent(fullest))} × (${fullest.name})`,
      reached: spent(fullest) <= 1.6,
    },
    {
      bar: "a cropped figure has at most 0.6 × the surface of ELK's boxes",
      found: `median ${short(median(against))}, most ${short(large.against)} (${large.name})`,
      reached: median(against) <= 0.6,
    },
    {
      bar: "every map on A4 within 10 s",
      found: `${short(slowest.ms / 1000)} s (${slowest.name})`,
      reached: slowest.ms <= 10_000,
    },
  ];
}
