import { type Plain, plainFields } from "../../model/field.ts";
import { INFERENCE_FIELDS, STATEMENT_FIELDS } from "../../model/fields.ts";
import type { Inference, SourceEntry, StatementId } from "../../model/map.ts";
import { capitalised } from "../../language/index.ts";
import { isNamedIn, voicesIn } from "../../outline/attribution.ts";
import { citationText, sourceText } from "../../outline/citations.ts";
import type { MapFacts } from "../analysis/map-index.ts";

/** What hovering over a statement or an inference shows, in Markdown. */
export function statementCard(id: StatementId, facts: MapFacts): string | undefined {
  const { map, uses } = facts;
  const statement = facts.statements.get(id);
  if (statement === undefined) return undefined;
  const { text, role, unstated, quote, outside } = statement;
  const voices = voicesIn(map);
  const cited = statement.citations.map((one) => citationText(map, one)).filter((one) => one !== "");
  const speakers = statement.voices
    .map((one) => voices.get(one)?.name ?? one)
    .filter((name) => !isNamedIn(name, cited));
  const said = [
    unstated ? `unstated ${role}` : role,
    ...[...speakers, ...cited, ...(outside === undefined ? [] : [outside.file])].map(plain),
  ];
  const reasons = uses.reasons.get(id) ?? [];
  const serves = uses.uses.get(id) ?? [];
  return paragraphs([
    `**${facts.numbers.get(id) ?? "–"}** ${plain(text)}`,
    `*${said.join(" · ")}*`,
    quote === undefined ? undefined : `> “${plain(quote)}”`,
    lines([
      ...serves.map((one) => `${leads(one)} ${target(one, facts)}${withOthers(one, id, facts)}`),
      ...reasons.map((one) => `${one.target.kind === "support" ? "Because" : "But"} ${premises(one, facts)}`),
    ]),
    verdictLine(id, facts),
    ...others(plainFields(STATEMENT_FIELDS, statement), SAID),
  ]);
}

/** "Fails: **46** attacks it, and **46** holds." */
function verdictLine(id: StatementId, facts: MapFacts): string | undefined {
  const { statements, inWords, explainer } = facts.verdicts();
  const verdict = statements.get(id);
  // A premise that is simply granted needs no explanation.
  if (verdict === undefined || explainer.statement(id)?.why === "granted") return undefined;
  return `**${capitalised(verdict)}**: ${plain(inWords.statement(id))}.`;
}

const STEPS = { out: "Does not apply", open: "Open whether it applies" } as const;

function stepLine({ index }: Inference, facts: MapFacts): string | undefined {
  const { steps, inWords } = facts.verdicts();
  const verdict = steps[index];
  if (verdict === undefined || verdict === "applies") return undefined;
  return `**${STEPS[verdict]}**: ${plain(inWords.step(index))}.`;
}

export function inferenceCard(inference: Inference, facts: MapFacts): string {
  const undercuts = facts.uses.undercuts.get(inference.index) ?? [];
  return paragraphs([
    lines([
      ...inference.from.map((id) => entry(id, facts)),
      `${inference.target.kind === "support" ? "→" : "against"} ${target(inference, facts)}`,
    ]),
    ...others(plainFields(INFERENCE_FIELDS, inference), new Set(["note"])),
    lines(undercuts.map((one) => `But ${premises(one, facts)}`)),
    stepLine(inference, facts),
    inference.note === undefined ? undefined : `Note: ${plain(inference.note)}`,
  ]);
}

/** What a statement's card says in its first lines. */
const SAID: ReadonlySet<string> = new Set(["text", "voice", "cite", "quote", "group", "unstated"]);

/** Each of the other fields by its key: "Note: …". */
function others(
  fields: readonly (readonly [key: string, value: Plain, ...unknown[]])[],
  said: ReadonlySet<string>,
): (string | undefined)[] {
  return fields.map(([key, value]) => {
    const text = (Array.isArray(value) ? value : [value]).flatMap((one) =>
      one === undefined ? [] : [plain(String(one))],
    );
    if (said.has(key) || text.length === 0) return undefined;
    return `${capitalised(key)}: ${text.join(", ")}`;
  });
}

export function sourceCard(source: SourceEntry): string {
  return paragraphs([
    plain(sourceText(source, [source])),
    source.url === undefined ? undefined : plain(source.url),
  ]);
}

function leads({ target }: Inference): string {
  return { support: "Supports", attack: "Speaks against", undercut: "Questions" }[target.kind];
}

function target({ target: to }: Inference, facts: MapFacts): string {
  if (to.kind !== "undercut") return entry(to.statement, facts);
  const step = facts.map.inferences[to.inference];
  return step ? `the step ${numbers(step.from, facts)} → ${goalNumber(step, facts)}` : "a step";
}

function goalNumber({ target: to }: Inference, facts: MapFacts): string {
  return to.kind === "undercut" ? "a step" : numbers([to.statement], facts);
}

function withOthers({ from }: Inference, id: StatementId, facts: MapFacts): string {
  const others = from.filter((one) => one !== id);
  return others.length === 0 ? "" : `, together with ${numbers(others, facts)}`;
}

function premises({ from, scheme }: Inference, facts: MapFacts): string {
  return `${from.map((id) => entry(id, facts)).join(" + ")}${scheme === undefined ? "" : ` (${plain(scheme)})`}`;
}

function entry(id: StatementId, facts: MapFacts): string {
  const text = facts.statements.get(id)?.text;
  return `${numbers([id], facts)}${text === undefined ? "" : ` ${plain(shortened(text))}`}`;
}

function numbers(ids: readonly StatementId[], facts: MapFacts): string {
  return ids.map((id) => `**${facts.numbers.get(id) ?? "–"}**`).join(" + ");
}

const LONG = 72;

/** The first words of a text. */
export function shortened(text: string): string {
  if (text.length <= LONG) return text;
  const cut = text.slice(0, LONG);
  const space = cut.lastIndexOf(" ");
  return `${(space > LONG / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** A text in which Markdown finds nothing to interpret. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, "\\$&");
}

function lines(all: readonly string[]): string | undefined {
  return all.length === 0 ? undefined : all.map((one) => `- ${one}`).join("\n");
}

function paragraphs(all: readonly (string | undefined)[]): string {
  return all.filter((one) => one !== undefined).join("\n\n");
}
