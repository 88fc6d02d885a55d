import type { Annotation, LegendRow, Note } from "../../annotations/annotation.ts";
import { commaOf, introduced, semicolonOf } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { ArgumentMap, StatementId, Style } from "../../model/map.ts";
import { oncePer } from "../../model/once-per.ts";
import { originOf } from "../../model/walk.ts";
import { voiceNames, voiceOrder } from "../../outline/attribution.ts";
import { cellsOf, isJoined, stepAt } from "../../outline/cells.ts";
import { weightText } from "../../outline/labels.ts";
import { isLineEnd, lineLinks } from "../../outline/main-line.ts";
import type { Cell, Outline, Panel, Step } from "../../outline/outline.ts";
import { rivalsOf } from "../../outline/relations.ts";

/** The signs of the drawing that a legend can explain. */
export type Sign =
  | "main"
  | "mainLine"
  | "otherMain"
  | "support"
  | "objection"
  | "undercut"
  | "undercutBox"
  | "rivals"
  | "together"
  | "fork"
  | "reference"
  | "unstated"
  | "weight"
  /** Before those of voices. */
  | "voices"
  | VoiceSign;

/** The strip at what somebody says; see `voiceOrder`. */
interface VoiceSign {
  readonly pattern: number;
  readonly text: string;
}

/** The group of a legend that a sign stands in: what frames and joins cards, what is inside them, who speaks. */
export function groupOf(sign: Sign | LegendRow): number {
  if (typeof sign === "object") return "pattern" in sign ? 2 : 3;
  if (sign === "voices") return 2;
  return INSIDE.has(sign) ? 1 : 0;
}
const INSIDE: ReadonlySet<Sign> = new Set(["together", "fork", "unstated", "reference", "weight"]);

/** The signs that this map uses, in the order in which a legend shows them. */
export function signsOf(outline: Outline, style: Style): Sign[] {
  const steps = outline.panels.flatMap(stepsOf);
  const cells = outline.panels.flatMap(cellsOf);
  const full = cells.filter(({ kind }) => kind === "full");
  const drawn = new Set(full.map(({ statement }) => statement));
  const line = new Set(outline.main);
  const links = lineLinks(outline);
  const unstated = unstatedIn(outline.map);
  const outside = outsideIn(outline.map);
  const ends = full.filter(({ main, statement }) => main && !outside.has(statement));
  const isClassic = style === "classic";
  const isQuestioned = steps.some(({ role }) => role === "undercut");
  const isJoint = outline.panels.some((panel) => hasAnd(panel, style));
  const used: Record<Exclude<Sign, "voices" | VoiceSign>, boolean> = {
    main: ends.some(({ statement }) => line.size === 0 || line.has(statement)),
    // A single claim is no line, and the conclusion of one has a sign of its own.
    mainLine:
      (line.size > 1 && full.some(({ main, statement }) => !main && line.has(statement))) ||
      outline.panels.some(({ blocks }) =>
        blocks.some((step) => step.cells.some((cell) => isLineEnd(cell, step, links))),
      ),
    otherMain: line.size > 0 && ends.some(({ statement }) => !line.has(statement)),
    support: steps.some(({ role }) => role === "support"),
    objection: steps.some(({ role }) => role === "rebut" || role === "undermine"),
    undercut: !isClassic && isQuestioned,
    undercutBox: isClassic && isQuestioned,
    rivals: [...drawn].some((id) => rivalsOf(outline.map, id).some((other) => outline.numbers.has(other))),
    together: !isClassic && isJoint,
    fork: isClassic && isJoint,
    reference: outline.panels.some(
      (panel) =>
        panel.heads.some(isReference) || hasReference(panel, style) || (!isClassic && goesOn(panel, outline)),
    ),
    // A claim that stands out has a frame of that kind.
    unstated: full.some(({ main, statement }) => unstated.has(statement) && !main && !line.has(statement)),
    weight: steps.some(({ inference }) => inference.weight !== undefined),
  };
  return (Object.keys(used) as (keyof typeof used)[]).filter((sign) => used[sign]);
}

const unstatedIn = oncePer(
  (map: ArgumentMap): ReadonlySet<StatementId> =>
    new Set(map.statements.filter(({ unstated }) => unstated).map(({ id }) => id)),
);

const outsideIn = oncePer(
  (map: ArgumentMap): ReadonlySet<StatementId> =>
    new Set(map.statements.filter((one) => one.outside !== undefined).map(({ id }) => id)),
);

/** The statements that somebody makes. */
const saidIn = oncePer((map: ArgumentMap) => map.statements.filter(({ voices }) => voices.length > 0));

/** The voices whose words stand in this figure, or are to be written there under their names. */
export function voiceSigns({ map, panels }: Outline, { statements }: Annotation): VoiceSign[] {
  const full = new Set(
    panels.flatMap(cellsOf).flatMap(({ kind, statement }) => (kind === "reference" ? [] : [statement])),
  );
  const isHeard = (id: string) => {
    const note = statements.get(id);
    return full.has(id) && (note?.instead === undefined || note.writing?.clues === "voices");
  };
  const heard = new Set(
    saidIn(map)
      .filter(({ id }) => isHeard(id))
      .flatMap(({ voices }) => voices),
  );
  const names = voiceNames(map);
  return [...voiceOrder(map)]
    .filter(([id]) => heard.has(id))
    .map(([id, pattern]) => ({ pattern, text: names.get(id) ?? id }));
}

/** The rows of an annotation that explain something in this figure. */
export function legendRowsOf({ map, panels }: Outline, annotation: Annotation): LegendRow[] {
  if (annotation.legend.length === 0) return [];
  const blocks = panels.flatMap((panel) => panel.blocks);
  const cells = panels.flatMap(cellsOf);
  const full = new Set(cells.filter(({ kind }) => kind === "full").map(({ statement }) => statement));
  const tagged = (note: Note | undefined, of: LegendRow["of"]) => ({ tags: note?.tags ?? [], of });
  const drawn = [
    ...map.statements
      .filter(({ id }) => full.has(id))
      .map(({ id, unstated }) => tagged(annotation.statements.get(id), unstated ? "unstated" : "stated")),
    ...blocks.map(({ inference, role }) =>
      tagged(annotation.inferences.get(originOf(inference)), role === "support" ? "support" : "objection"),
    ),
  ];
  const groups = panels.flatMap(({ group, title }) =>
    group === undefined || title === undefined ? [] : (annotation.groups.get(group)?.tags ?? []),
  );
  const all = [...drawn, { tags: groups, of: undefined }];
  return annotation.legend.filter(({ kind, of }) =>
    kind === undefined
      ? drawn.some(({ tags }) => tags.length === 0)
      : all.some((one) => (of === undefined || one.of === of) && one.tags.some((tag) => tag.kind === kind)),
  );
}

/** What a legend says about a sign. */
export function legendText(sign: Sign | LegendRow, words: Words, outline: Outline): string {
  const { panels } = outline;
  if (typeof sign === "object") return sign.text;
  if (sign === "weight") {
    const weighed = panels.flatMap(stepsOf).find(({ inference }) => inference.weight !== undefined)!;
    return `${weightText(weighed.inference).trim()} ${words.weight}`;
  }
  switch (sign) {
    case "reference":
      return [
        ...(panels.some(({ heads, blocks }) =>
          [...heads.filter(({ step }) => step !== undefined), ...blocks.flatMap(({ cells }) => cells)].some(
            isReference,
          ),
        ) || panels.some((panel) => goesOn(panel, outline))
          ? [words.reference]
          : []),
        ...(panels.some(({ heads }) => heads.some((head) => isReference(head) && head.step === undefined))
          ? [introduced(words.continued, words.goesOn, words)]
          : []),
      ].join(semicolonOf(words));
    case "main":
      return listed(
        endsIn(outline).map((kind) => words[kind]),
        words,
      );
    case "otherMain":
      return listed(
        endsIn(outline, true).map((kind) => (kind === "main" ? words.otherMain : words.thesis)),
        words,
      );
    case "unstated":
      return words.unstatedPremise;
    case "undercutBox":
      return words.undercut;
    case "fork":
      return words.together;
    case "voices":
      return introduced(words.speaks, "", words).trimEnd();
    case "rivals":
      return introduced(words.rivals, words.rivalsLegend, words);
    default:
      return words[sign];
  }
}

const listed = (items: readonly string[], words: Words): string => items.join(commaOf(words));

/**
 * What the heavy frames of a figure are about, or the light ones beside a main line: main conclusions, and theses that are
 * only spoken against.
 */
function endsIn({ map, main: line, panels }: Outline, isLight = false): readonly ("main" | "thesis")[] {
  const framed = new Set(
    panels
      .flatMap(cellsOf)
      .flatMap(({ kind, main, statement }) => (main && kind === "full" ? statement : [])),
  );
  const outside = outsideIn(map);
  const isOf = (id: StatementId) => (line.length > 0 && !line.includes(id)) === isLight;
  const all = map.statements.filter(({ id }) => framed.has(id) && !outside.has(id) && isOf(id));
  return (["main", "thesis"] as const).filter((kind) =>
    all.some(({ role }) => (role === "conclusion") === (kind === "main")),
  );
}

/** The steps whose signs stand in a panel: also those that are only questioned there. */
const stepsOf = ({ heads, blocks }: Panel): readonly Step[] => [
  ...blocks,
  ...heads.flatMap((head) => stepAt(head) ?? []),
];

/** In the classic style, a box that serves several steps says “and” only where all of them do, and none at a head. */
function hasAnd(panel: Panel, style: Style): boolean {
  const { heads, blocks } = panel;
  if (style !== "classic") return blocks.some(({ cells }) => cells.length > 1);
  const here = new Set(cellsOf(panel).flatMap((cell) => (cell.kind === "full" ? cell.statement : [])));
  const boxOf = (cell: Cell) => (isJoined(cell) && here.has(cell.statement) ? cell.statement : cell.id);
  const firsts = new Set([...heads, ...blocks.flatMap(({ cells }) => cells.slice(0, 1))].map(boxOf));
  return blocks.some(({ cells }) => cells.some((cell) => !firsts.has(boxOf(cell))));
}

/** Whether the main line goes on from a head of a panel to a claim that stands in another place. */
const goesOn = ({ heads }: Panel, outline: Outline): boolean => {
  const links = lineLinks(outline);
  return heads.some(({ kind, statement }) => kind === "full" && links.has(statement));
};

const isReference = ({ kind }: Cell) => kind === "reference";

/** In the classic style, a statement that is used again in its own panel is joined by a line. */
function hasReference(panel: Panel, style: Style): boolean {
  const cells = cellsOf(panel);
  const here = new Set(cells.filter((cell) => cell.kind === "full").map((cell) => cell.statement));
  return cells.some(
    (cell) => isReference(cell) && !(style === "classic" && isJoined(cell) && here.has(cell.statement)),
  );
}
