import type { Code, Located } from "../../diagnostic.ts";
import type { ArgumentMap, FigureWish, Statement, View } from "../../model/map.ts";
import { didYouMean } from "../fix/advice.ts";
import { readCitation } from "./citations.ts";
import type { Declared } from "../schema/collections.ts";
import { resolveInferences } from "./inferences.ts";
import type { Document, StatementEntry, ViewEntry } from "../schema/schema.ts";
import type { Reading } from "../schema/shape.ts";

/** Resolves the ids and citations of a document, and reports those that name nothing. */
export function resolve(document: Document, reading: Reading): ArgumentMap {
  const { sources = [], voices = [], groups = [], premises = [], conclusions = [] } = document;
  const known = { sources: idsOf(sources), voices: idsOf(voices), groups: idsOf(groups) };

  function lookUp(
    wanted: Located<string> | undefined,
    code: Code,
    kind: "voice" | "group",
    ids: ReadonlySet<string>,
  ) {
    if (!wanted || ids.has(wanted.value)) return wanted?.value;
    if (reading.misnamed.has(kind, wanted.value)) return undefined;
    const meant = reading.suggest(wanted.value, ids);
    const advice =
      meant === undefined ? `declare it under \`${kind}s\`` : didYouMean(wanted.value, meant, wanted.range);
    reading.report(code, wanted.range, `No ${kind} has the id \`${wanted.value}\`.`, advice);
    return undefined;
  }

  function statement(id: string, role: Statement["role"], entry: StatementEntry, at = entry.at): Statement {
    return {
      id,
      role,
      text: entry.text.value,
      voice: lookUp(entry.voice, "unknown-voice", "voice", known.voices),
      citations: (entry.cite ?? []).map((cite) => readCitation(cite, known.sources, reading)),
      quote: entry.quote?.value,
      group: lookUp(entry.group, "unknown-group", "group", known.groups),
      unstated: entry.unstated?.value ?? false,
      note: entry.note?.value,
      tags: (entry.tags ?? []).map((tag) => tag.value),
      at,
      ...(entry.quote && { quoteAt: entry.quote.range }),
    };
  }

  const roles = new Map<string, Statement["role"]>();
  const statements: Statement[] = [];
  for (const [role, entries] of [
    ["premise", premises],
    ["conclusion", conclusions],
  ] as const) {
    for (const { id, value } of entries) {
      if (roles.has(id.value)) {
        reading.report(
          "duplicate-id",
          id.range,
          `\`${id.value}\` is already a premise.`,
          "give each statement an id of its own",
        );
        continue;
      }
      roles.set(id.value, role);
      if (value) statements.push(statement(id.value, role, value, id.range));
    }
  }
  const { inferences, inPlace } = resolveInferences(document.inferences ?? [], roles, statement, reading);

  return {
    title: document.title?.value,
    caption: document.caption?.value,
    lang: document.lang?.value ?? "en",
    figure: figureWish(document.figure),
    sources: sources.map(({ id, value }) => ({
      id: id.value,
      title: value?.title?.value,
      authors: (value?.authors ?? []).map((author) => author.value),
      date: value?.date?.value,
      url: value?.url?.value,
      file: value?.file?.value,
      at: id.range,
    })),
    voices: voices.flatMap(({ id, value }) =>
      value ? { id: id.value, name: value.value, short: shortName(value.value), at: id.range } : [],
    ),
    groups: groups.flatMap(({ id, value }) =>
      value ? { id: id.value, title: value.title.value, at: id.range } : [],
    ),
    statements: [...statements, ...inPlace],
    inferences,
    views: (document.views ?? []).flatMap(({ id, value }) => (value ? view(id, value) : [])),
  };

  function view(id: Located<string>, entry: ViewEntry): View {
    return {
      id: id.value,
      title: entry.title?.value,
      group: lookUp(entry.group, "unknown-group", "group", known.groups),
      conclusion: statementNamed(entry.conclusion),
      depth: entry.depth?.value,
      voice: lookUp(entry.voice, "unknown-voice", "voice", known.voices),
      tags: (entry.tags ?? []).map((tag) => tag.value),
      statements: (entry.statements ?? []).flatMap((wanted) => statementNamed(wanted) ?? []),
      at: id.range,
    };
  }

  function statementNamed(wanted: Located<string> | undefined): string | undefined {
    if (!wanted || roles.has(wanted.value)) return wanted?.value;
    if (reading.misnamed.has("statement", wanted.value)) return undefined;
    const meant = reading.suggest(wanted.value, roles.keys());
    const advice =
      meant === undefined
        ? "declare it under `premises` or `conclusions`"
        : didYouMean(wanted.value, meant, wanted.range);
    reading.report("unknown-id", wanted.range, `No statement has the id \`${wanted.value}\`.`, advice);
    return undefined;
  }
}

function idsOf(entries: readonly Declared<unknown>[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id.value));
}

/** "Wang Yi, Chinese foreign minister" → "Wang Yi" */
function shortName(name: string): string {
  return /^[^,，、]+/.exec(name)?.[0].trim() || name;
}

function figureWish(figure: Document["figure"]): FigureWish {
  return {
    ...(figure?.direction && { direction: figure.direction.value }),
    ...(figure?.style && { style: figure.style.value }),
    ...(figure?.paper && { paper: figure.paper.value }),
  };
}
