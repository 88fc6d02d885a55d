import type { Range } from "../../../diagnostic.ts";
import { cleaned } from "../../ids/characters.ts";
import { tooManyStatements } from "../../limits.ts";
import type { Lines } from "../../lines.ts";
import type { Entry, List, Loss, Mapping, Node, Scalar, Tree } from "../../node.ts";
import { hasCircle } from "./circles.ts";
import { NO_TEXT, stanceOf } from "./graph.ts";
import type { Graph, GraphGroup, GraphStatement, GraphStep } from "./graph.ts";
import { Ids } from "./keys.ts";
import { rolesOf } from "./roles.ts";
import { type SettledGraph, settle } from "./settle.ts";

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;

/** What a reader of another notation returns: the graph as the tree of a map, with places in the file that it is from. */
export function treeOf(graph: Graph, lines: Lines): Tree {
  // Premises are never merged; a graph with too many statements is refused before work is spent on it.
  const premises = new Set(graph.steps.flatMap(({ from }) => from));
  const lasting = graph.statements.filter(({ key }) => premises.has(key));
  const settled = tooManyStatements(lasting.length, lines) === undefined ? settle(graph) : undefined;
  const tooMany = tooManyStatements((settled?.statements ?? lasting).length, lines);
  if (settled === undefined || tooMany !== undefined)
    return { root: undefined, diagnostics: [tooMany!], lost: [], comments: [] };
  const made = new MapTree(settled, lines);
  const root = made.root();
  const { losses } = made;
  return { root, diagnostics: [], lost: [], comments: [], remarks: settled.faults, losses };
}

/** The tree of a map in the making. Ids are given in the order of their first use. */
class MapTree {
  readonly losses: Loss[];
  readonly #graph: SettledGraph;
  readonly #lines: Lines;
  readonly #start: Range;
  readonly #ids = new Ids("s");
  readonly #voiceIds = new Ids("voice", ["map"]);
  readonly #groupIds = new Ids("group");
  readonly #voices = new Map<string, Range>();
  /** Those that some statement is in. */
  readonly #groups: ReadonlyMap<string, GraphGroup>;

  constructor(graph: SettledGraph, lines: Lines) {
    this.#graph = graph;
    this.#lines = lines;
    this.#start = lines.range(0, 0);
    this.losses = [...graph.losses];
    const used = new Set(graph.statements.map(({ group }) => group));
    const own = graph.groups.filter(({ key }) => used.has(key));
    this.#groups = new Map(own.map((one) => [one.key, one]));
    for (const key of this.#groups.keys()) this.#groupIds.of(key);
    for (const { key, name } of graph.statements) this.#ids.of(key, name);
    for (const { key, name } of graph.steps) if (name !== undefined) this.#ids.of(key, name);
  }

  root(): Mapping {
    const start = this.#start;
    const [premises, conclusions] = [this.#declared(false), this.#declared(true)];
    const inferences = this.#inferences();
    return mapping(this.#lines.range(0, this.#lines.text.length), {
      ...this.#facts(),
      voices: this.#voicesNode(),
      groups: this.#groupsNode(),
      rivals: this.#rivals(),
      premises: premises.length === 0 ? undefined : plainMapping(premises, start),
      conclusions: conclusions.length === 0 ? undefined : plainMapping(conclusions, start),
      inferences: inferences.length === 0 ? undefined : list(inferences, start),
    });
  }

  #text(value: string | undefined, at: Range): Scalar | undefined {
    const clean = value === undefined ? "" : cleaned(value);
    if (value !== undefined && clean.length < value.length && hasForbidden(value))
      this.#lose("characters that cannot be drawn", at);
    return clean === "" ? undefined : scalar(clean, at, false);
  }

  #lose(kind: string, at: Range): void {
    const known = this.losses.findIndex((one) => one.kind === kind);
    if (known < 0) this.losses.push({ kind, count: 1, at });
    else this.losses[known] = { ...this.losses[known]!, count: this.losses[known]!.count + 1 };
  }

  #voice(name: string, at: Range): Scalar | undefined {
    const clean = cleaned(name);
    if (clean === "") return undefined;
    if (!this.#voices.has(clean)) this.#voices.set(clean, at);
    return scalar(this.#voiceIds.of(clean), at);
  }

  #declared(isConclusion: boolean): Entry[] {
    const { statements, concluded } = this.#graph;
    return statements
      .filter(({ key }) => concluded.has(key) === isConclusion)
      .map((one) => ({ key: scalar(this.#ids.of(one.key), one.at), value: this.#statement(one) }));
  }

  #statement(one: GraphStatement): Mapping {
    const { at } = one;
    const isConclusion = this.#graph.concluded.has(one.key);
    const words = this.#text(one.text, at) ?? scalar(NO_TEXT, at, false);
    const short = this.#text(one.short, at);
    const isShort = short !== undefined && [...short.value].length <= [...words.value].length;
    if (short !== undefined && !isShort) this.#lose("short texts that are longer than the statement", at);
    const stance = isConclusion ? undefined : stanceOf(one);
    const speakers = (one.voices ?? []).flatMap((name) => this.#voice(name, at) ?? []);
    if (one.stance !== undefined && isConclusion) this.#lose("stances on conclusions", at);
    if (one.standard !== undefined && !isConclusion) this.#lose("standards of premises", at);
    const hasSource = one.cite !== undefined && this.#graph.facts.source !== undefined;
    return mapping(at, {
      text: words,
      short: isShort ? short : undefined,
      voice: speakers.length === 0 ? undefined : list(speakers, at),
      cite: hasSource ? this.#text(`source ${one.cite}`, at) : undefined,
      quote: this.#text(one.quote, at),
      group: this.#groupOf(one),
      unstated: one.unstated === true ? scalar("true", at) : undefined,
      stance: stance === undefined ? undefined : scalar(stance, at),
      standard: one.standard !== undefined && isConclusion ? scalar(one.standard, at) : undefined,
      note: this.#text(one.note, at),
      tags: one.tags?.length ? this.#tags(one.tags, at) : undefined,
    });
  }

  #tags(tags: readonly string[], at: Range): List {
    return list(
      tags.flatMap((tag) => this.#text(tag, at) ?? []),
      at,
    );
  }

  #groupOf({ group, at }: GraphStatement): Scalar | undefined {
    if (group === undefined || !this.#groups.has(group)) return undefined;
    return scalar(this.#groupIds.of(group), at);
  }

  #inferences(): Mapping[] {
    const { steps } = this.#graph;
    const attacked = new Set(steps.map(({ target }) => target));
    const node = (key: string, at: Range) => scalar(this.#ids.of(key), at);
    return steps.map((one) => {
      const { key, kind, target, at, ...step } = one;
      const goal = node(target, at);
      if (kind === "support" && step.raises !== undefined)
        this.#lose("`raises` of steps that object to nothing", at);
      return mapping(at, {
        id: attacked.has(key) || step.named === true ? node(key, at) : undefined,
        from: this.#premises(one),
        ...(kind === "support" ? { to: goal } : { against: goal }),
        scheme: this.#text(step.scheme, at),
        short: this.#text(step.short, at),
        raises: kind === "attack" ? this.#text(step.raises, at) : undefined,
        voice: step.voice === undefined ? undefined : this.#voice(step.voice, at),
        weight: step.weight === undefined ? undefined : scalar(String(step.weight), at),
        note: this.#text(step.note, at),
      });
    });
  }

  #premises(step: GraphStep): Node {
    const { from, at } = step;
    const node = (key: string) => scalar(this.#ids.of(key), at);
    const roles = step.roles === undefined ? undefined : rolesOf(step, this.#lang() ?? "en");
    if (roles !== undefined)
      return plainMapping(
        from.map((one) => ({ key: scalar(roles.get(one)!, at), value: node(one) })),
        at,
      );
    if (step.roles !== undefined) this.#lose("roles of premises", at);
    return list(from.map(node), at);
  }

  #lang(): string | undefined {
    const { lang } = this.#graph.facts;
    return lang !== undefined && LANGUAGE.test(lang) && lang !== "en" ? lang : undefined;
  }

  #facts(): Readonly<Record<string, Node | undefined>> {
    const { facts, statements } = this.#graph;
    const start = this.#start;
    const main = statements.some(({ key }) => key === facts.main) ? facts.main : undefined;
    const lang = this.#lang();
    return {
      title: this.#text(facts.title, start),
      subtitle: this.#text(facts.subtitle, start),
      author: this.#text(facts.author, start),
      date: this.#text(facts.date, start),
      caption: this.#text(facts.caption, start),
      lang: lang === undefined ? undefined : scalar(lang, start),
      main: main === undefined ? undefined : scalar(this.#ids.of(main), start),
      circular: hasCircle(this.#graph) ? scalar("allowed", start) : undefined,
      sources:
        facts.source === undefined ? undefined : mapping(start, { source: this.#text(facts.source, start) }),
    };
  }

  #voicesNode(): Mapping | undefined {
    if (this.#voices.size === 0) return undefined;
    const node = ([name, at]: [string, Range]) =>
      [scalar(this.#voiceIds.of(name), at), scalar(name, at, false)] as const;
    return entries([...this.#voices].map(node));
  }

  #groupsNode(): Mapping | undefined {
    if (this.#groups.size === 0) return undefined;
    return entries(
      [...this.#groups.values()].map(({ key, title, at }) => {
        const id = scalar(this.#groupIds.of(key), at);
        return [id, this.#text(title, at) ?? id] as const;
      }),
    );
  }

  #rivals(): List | undefined {
    const all = new Set(this.#graph.statements.map(({ key }) => key));
    const kept = this.#graph.rivals.flatMap(({ keys, at }) => {
      const present = [...new Set(keys)].filter((key) => all.has(key));
      if (present.length > 1)
        return [
          list(
            present.map((key) => scalar(this.#ids.of(key), at)),
            at,
          ),
        ];
      this.#lose("groups of rivals with fewer than two statements", at);
      return [];
    });
    return kept.length === 0 ? undefined : list(kept, this.#start);
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
