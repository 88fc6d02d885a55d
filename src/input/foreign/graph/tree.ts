import type { Range } from "../../../diagnostic.ts";
import { cleaned } from "../../schema/characters.ts";
import type { Lines } from "../../lines.ts";
import type { Entry, List, Mapping, Node, Scalar, Tree } from "../../node.ts";
import { hasCircle } from "./circles.ts";
import { NO_TEXT, stanceOf } from "./graph.ts";
import type { Graph, GraphStatement } from "./graph.ts";
import { Ids } from "./keys.ts";
import { settle } from "./settle.ts";

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** What a reader of another notation returns: the graph as the tree of a map, with places in the file that it is from. */
export function treeOf(graph: Graph, lines: Lines): Tree {
  const settled = settle(graph);
  const { facts, statements, steps, groups, rivals, concluded } = settled;
  const start = lines.range(0, 0);
  const losses = [...settled.losses];
  const ids = new Ids("s");
  const voiceIds = new Ids("voice", ["map"]);
  const groupIds = new Ids("group");
  const voices = new Map<string, Range>();

  function text(value: string | undefined, at: Range): Scalar | undefined {
    const clean = value === undefined ? "" : cleaned(value);
    if (value !== undefined && clean.length < value.length && hasForbidden(value))
      lose("characters that cannot be drawn", at);
    return clean === "" ? undefined : scalar(clean, at, false);
  }

  function lose(kind: string, at: Range): void {
    const known = losses.findIndex((one) => one.kind === kind);
    if (known < 0) losses.push({ kind, count: 1, at });
    else losses[known] = { ...losses[known]!, count: losses[known]!.count + 1 };
  }

  function voice(name: string, at: Range): Scalar | undefined {
    const clean = cleaned(name);
    if (clean === "") return undefined;
    if (!voices.has(clean)) voices.set(clean, at);
    return scalar(voiceIds.of(clean), at);
  }

  function statementNode(one: GraphStatement): Mapping {
    const { at } = one;
    const words = text(one.text, at) ?? scalar(NO_TEXT, at, false);
    const short = text(one.short, at);
    const stance = concluded.has(one.key) ? undefined : stanceOf(one);
    const speakers = (one.voices ?? []).flatMap((name) => voice(name, at) ?? []);
    return mapping(at, {
      text: words,
      short: short !== undefined && [...short.value].length <= [...words.value].length ? short : undefined,
      voice: speakers.length === 0 ? undefined : list(speakers, at),
      cite: one.cite === undefined || facts.source === undefined ? undefined : text(`source ${one.cite}`, at),
      quote: text(one.quote, at),
      group: one.group === undefined ? undefined : scalar(groupIds.of(one.group), at),
      unstated: one.unstated === true ? scalar("true", at) : undefined,
      stance: stance === undefined ? undefined : scalar(stance, at),
      standard: one.standard !== undefined && concluded.has(one.key) ? scalar(one.standard, at) : undefined,
      note: text(one.note, at),
      tags:
        one.tags === undefined || one.tags.length === 0
          ? undefined
          : list(
              one.tags.flatMap((tag) => text(tag, at) ?? []),
              at,
            ),
    });
  }

  const usedGroups = new Set(statements.map(({ group }) => group));
  const own = groups.filter(({ key }) => usedGroups.has(key));
  for (const { key } of own) groupIds.of(key);
  for (const { key } of statements) ids.of(key);
  const known = new Set(own.map(({ key }) => key));
  const declared = (isConclusion: boolean): Entry[] =>
    statements
      .filter(({ key }) => concluded.has(key) === isConclusion)
      .map((one) => ({
        key: scalar(ids.of(one.key), one.at),
        value: statementNode(
          one.group !== undefined && !known.has(one.group) ? { ...one, group: undefined } : one,
        ),
      }));
  const [premises, conclusions] = [declared(false), declared(true)];

  const attacked = new Set(steps.map(({ target }) => target));
  const inferences = steps.map(({ key, from, kind, target, at, ...step }) => {
    const goal = scalar(ids.of(target), at);
    return mapping(at, {
      id: attacked.has(key) || step.named === true ? scalar(ids.of(key), at) : undefined,
      from: list(
        from.map((one) => scalar(ids.of(one), at)),
        at,
      ),
      ...(kind === "support" ? { to: goal } : { against: goal }),
      scheme: text(step.scheme, at),
      short: text(step.short, at),
      raises: kind === "attack" ? text(step.raises, at) : undefined,
      voice: step.voice === undefined ? undefined : voice(step.voice, at),
      weight: step.weight === undefined ? undefined : scalar(String(step.weight), at),
      note: text(step.note, at),
    });
  });

  const main = statements.some(({ key }) => key === facts.main) ? facts.main : undefined;
  const lang =
    facts.lang !== undefined && LANGUAGE.test(facts.lang) && facts.lang !== "en" ? facts.lang : undefined;
  const root = mapping(lines.range(0, lines.text.length), {
    title: text(facts.title, start),
    subtitle: text(facts.subtitle, start),
    author: text(facts.author, start),
    date: text(facts.date, start),
    caption: text(facts.caption, start),
    lang: lang === undefined ? undefined : scalar(lang, start),
    main: main === undefined ? undefined : scalar(ids.of(main), start),
    circular: hasCircle(settled) ? scalar("allowed", start) : undefined,
    sources: facts.source === undefined ? undefined : mapping(start, { source: text(facts.source, start) }),
    voices:
      voices.size === 0
        ? undefined
        : entries([...voices].map(([name, at]) => [scalar(voiceIds.of(name), at), scalar(name, at, false)])),
    groups:
      own.length === 0
        ? undefined
        : entries(
            own.map(({ key, title, at }) => [
              scalar(groupIds.of(key), at),
              text(title, at) ?? scalar(groupIds.of(key), at),
            ]),
          ),
    rivals: rivalGroups(),
    premises: premises.length === 0 ? undefined : plainMapping(premises, start),
    conclusions: conclusions.length === 0 ? undefined : plainMapping(conclusions, start),
    inferences: inferences.length === 0 ? undefined : list(inferences, start),
  });
  return { root, diagnostics: [], lost: [], comments: [], remarks: settled.faults, losses };

  function rivalGroups(): List | undefined {
    const all = new Set(statements.map(({ key }) => key));
    const kept = rivals.flatMap(({ keys, at }) => {
      const present = [...new Set(keys)].filter((key) => all.has(key));
      if (present.length > 1)
        return [
          list(
            present.map((key) => scalar(ids.of(key), at)),
            at,
          ),
        ];
      lose("groups of rivals with fewer than two statements", at);
      return [];
    });
    return kept.length === 0 ? undefined : list(kept, start);
  }
}

const hasForbidden = (value: string): boolean =>
  cleaned(value) !== value.normalize("NFC").replace(/\s+/gu, " ").trim();

const scalar = (value: string, range: Range, plain = true): Scalar => ({
  kind: "scalar",
  value,
  plain,
  range,
});

const list = (items: readonly Node[], range: Range): List => ({ kind: "list", items, flow: true, range });

function mapping(range: Range, fields: Readonly<Record<string, Node | undefined>>): Mapping {
  return plainMapping(
    Object.entries(fields).flatMap(([key, value]): Entry[] =>
      value === undefined ? [] : [{ key: scalar(key, value.range), value }],
    ),
    range,
  );
}

const plainMapping = (all: readonly Entry[], range: Range): Mapping => ({
  kind: "mapping",
  entries: all,
  flow: false,
  range,
});

function entries(pairs: readonly (readonly [Scalar, Node])[]): Mapping {
  return plainMapping(
    pairs.map(([key, value]) => ({ key, value })),
    pairs[0]![0].range,
  );
}
