import { namesOf } from "../../../annotations/diff/changes.ts";
import type {
  Changes,
  EntryChange,
  FieldChange,
  InferenceChange,
  StatementChange,
  Value,
} from "../../../annotations/diff/changes.ts";
import { matchStatements } from "../../../annotations/diff/match.ts";
import { verdictChanges } from "../../../annotations/diff/verdicts.ts";
import type { VerdictChange } from "../../../annotations/diff/verdicts.ts";
import type { Change } from "../../../annotations/diff/kinds.ts";
import { beginning, replaced, unchanged, wordChanges } from "../../../annotations/diff/words.ts";
import type { Piece } from "../../../annotations/pieces.ts";
import { STANCE_OF, VERDICTS } from "../../../model/choices.ts";
import type { ArgumentMap, Inference, Statement, StatementId } from "../../../model/map.ts";
import { type Field, isProse } from "../../../model/field.ts";
import {
  GROUP_FIELDS,
  INFERENCE_FIELDS,
  MAP_FIELDS,
  SOURCE_FIELDS,
  STATEMENT_FIELDS,
  VIEW_FIELDS,
} from "../../../model/fields.ts";
import { isStatementId } from "../../../model/ids.ts";
import { outline } from "../../../outline/build.ts";

/** The changes of a map in words, for each format to set in its own way. */
interface Section {
  readonly title: string;
  readonly items: readonly ListedChange[];
}

export interface ListedChange {
  readonly changes: readonly Change[];
  /** Its id, or its first words if it has none. */
  readonly name: string;
  /** In the drawing of the new map, or, of what was removed, of the old one. */
  readonly number: number | undefined;
  readonly text: readonly Piece[];
  readonly details: readonly Detail[];
}

interface Detail {
  readonly what: string;
  readonly pieces: readonly Piece[];
}

export function listedChanges(changes: Changes, before: ArgumentMap, after: ArgumentMap): Section[] {
  const lister = new Lister(before, after);
  const told = new Map(
    changes.statements.flatMap((one) => (one.kind === "changed" ? [[one.after.id, elsewhere(one)]] : [])),
  );
  const verdicts = verdictChanges(before, after).filter(({ id, ...one }) => {
    const there = told.get(id);
    return there?.before !== one.before || there.after !== one.after;
  });
  const sections: Section[] = [
    { title: "Map", items: changes.fields.map(listedField) },
    { title: "Statements", items: changes.statements.map((one) => lister.statement(one)) },
    { title: "Inferences", items: changes.inferences.map((one) => lister.inference(one)) },
    { title: "Main conclusions", items: lister.mainConclusions() },
    { title: "Verdicts", items: verdicts.map((one) => lister.verdict(one)) },
    { title: "Sources", items: changes.sources.map(listedEntry) },
    { title: "Voices", items: changes.voices.map(listedEntry) },
    { title: "Groups", items: changes.groups.map(listedEntry) },
    { title: "Views", items: changes.views.map(listedEntry) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

/** "2 new, 1 removed": how many things of a section changed how. */
export function counted(items: readonly ListedChange[]): string {
  const counts = new Map<Change, number>();
  for (const { changes } of items)
    for (const change of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  return [...counts].map(([change, count]) => `${count} ${change}`).join(", ");
}

/** Verdicts of another file that have changed. */
function elsewhere({ before, after }: StatementChange & { readonly kind: "changed" }) {
  if (before.outside === undefined || after.outside === undefined || before.stance === after.stance)
    return undefined;
  const verdict = ({ stance }: Statement) => VERDICTS.find((one) => STANCE_OF[one] === stance)!;
  return { file: after.outside.file, before: verdict(before), after: verdict(after) };
}

class Lister {
  readonly #sides: readonly [Side, Side];

  constructor(before: ArgumentMap, after: ArgumentMap) {
    this.#sides = [new Side(before), new Side(after)];
  }

  statement(change: StatementChange): ListedChange {
    const [old, young] = this.#sides;
    const changes = namesOf(change);
    if (change.kind === "new") {
      const { id, text } = change.after;
      return { changes, ...young.called(id), text: unchanged(text), details: [] };
    }
    if (change.kind === "removed") {
      const { id, text } = change.before;
      return { changes, ...old.called(id), text: replaced(text, ""), details: [] };
    }
    const { after, words, moved, fields } = change;
    const there = elsewhere(change);
    const details = fields.flatMap((one) => (there && one.field === "stance" ? [] : [detailOf(one)]));
    if (there !== undefined)
      details.push({ what: `in ${there.file}`, pieces: replaced(there.before, there.after) });
    if (moved !== undefined && moved.to.length > 0) {
      const from = moved.from.map((index) => old.inference(index)).join("; ");
      const to = moved.to.map((index) => young.inference(index)).join("; ");
      details.push({ what: "serves", pieces: replaced(from, to) });
    }
    if (moved?.order === true) details.push({ what: "order", pieces: unchanged("is elsewhere in its list") });
    const text = words ?? unchanged(after.text);
    return { changes, ...young.called(after.id), text, details };
  }

  /** Claims that both maps have and that only one of them leads no further. */
  mainConclusions(): readonly ListedChange[] {
    const [old, young] = this.#sides;
    return young.matchedWith(old).flatMap(([was, is]): readonly ListedChange[] => {
      const [before, after] = [old.isMain(was), young.isMain(is)];
      if (before === after || !old.isConcluded(was) || !young.isConcluded(is)) return [];
      const word = (isMain: boolean) => (isMain ? "main conclusion" : "leads further");
      return [
        { changes: ["changed"], ...young.called(is), text: replaced(word(before), word(after)), details: [] },
      ];
    });
  }

  verdict({ id, before, after, path, because }: VerdictChange): ListedChange {
    const [, young] = this.#sides;
    const details = [{ what: "because", pieces: unchanged(because(young.number)) }];
    if (path.length > 1)
      details.push({ what: "by way of", pieces: unchanged(path.map(young.number).join(" ← ")) });
    return { changes: ["changed"], ...young.called(id), text: replaced(before, after), details };
  }

  inference(change: InferenceChange): ListedChange {
    const [old, young] = this.#sides;
    const changes = namesOf(change);
    const common = { changes, number: undefined, text: [] };
    if (change.kind === "new") {
      const { index, scheme } = change.after;
      const details = scheme === undefined ? [] : [{ what: "scheme", pieces: unchanged(scheme) }];
      return { ...common, name: young.inference(index), details };
    }
    if (change.kind === "removed")
      return { ...common, name: old.inference(change.before.index), details: [] };
    const { before, after, added, removed, retargeted, turned, moved, fields } = change;
    const details = fields.map(detailOf);
    if (added.length > 0 || removed.length > 0) {
      const gone = removed.map((id) => old.name(id)).join(", ");
      details.push({
        what: "premises",
        pieces: replaced(gone, added.map((id) => young.name(id)).join(", ")),
      });
    }
    if (retargeted || turned)
      details.push({ what: "leads to", pieces: replaced(old.aim(before), young.aim(after)) });
    if (moved)
      details.push({ what: "order", pieces: unchanged("is elsewhere among the reasons for its target") });
    return { ...common, name: young.inference(after.index), details };
  }
}

/** The names in one of the two maps. */
class Side {
  readonly #map: ArgumentMap;
  readonly #texts: ReadonlyMap<StatementId, string>;
  readonly #numbers: ReadonlyMap<StatementId, number>;

  constructor(map: ArgumentMap) {
    this.#map = map;
    this.#texts = new Map(map.statements.map(({ id, text }) => [id, text]));
    this.#numbers = outline(map).numbers;
  }

  /** A premise in place is known by its number; its text follows. */
  called = (id: StatementId) => ({ name: isStatementId(id) ? id : "premise", number: this.#numbers.get(id) });

  number = (id: StatementId): string => String(this.#numbers.get(id) ?? id);

  name(id: StatementId): string {
    return isStatementId(id) ? id : `“${beginning(this.#texts.get(id) ?? "")}”`;
  }

  matchedWith = (old: Side) => [...matchStatements(old.#map.statements, this.#map.statements)];

  isConcluded = (id: StatementId): boolean =>
    this.#map.inferences.some(({ target }) => target.kind === "support" && target.statement === id);

  /** Nothing follows from it. */
  isMain = (id: StatementId): boolean => !this.#map.inferences.some(({ from }) => from.includes(id));

  /** Its id, or "a + b → c"; an objection has a barred sign. */
  inference(index: number): string {
    const one = this.#map.inferences[index]!;
    return one.id ?? `${one.from.map((id) => this.name(id)).join(" + ")} ${this.aim(one)}`;
  }

  aim({ target }: Inference): string {
    if (target.kind === "undercut") {
      const { id } = this.#map.inferences[target.inference]!;
      return `⊣ ${id ?? `(${this.inference(target.inference)})`}`;
    }
    return `${target.kind === "support" ? "→" : "⊣"} ${this.name(target.statement)}`;
  }
}

/** Prose is compared word by word. */
const PROSE: ReadonlySet<string> = new Set([
  "name",
  ...[MAP_FIELDS, SOURCE_FIELDS, GROUP_FIELDS, VIEW_FIELDS, STATEMENT_FIELDS, INFERENCE_FIELDS].flatMap(
    (fields) => Object.entries<Field>(fields).flatMap(([key, field]) => (isProse(field) ? [key] : [])),
  ),
]);

function detailOf({ field, before, after }: FieldChange): Detail {
  const [old, young] = [valueText(before), valueText(after)];
  return { what: field, pieces: PROSE.has(field) ? wordChanges(old, young) : replaced(old, young) };
}

function valueText(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join(", ") : String(value);
}

function listedField(change: FieldChange): ListedChange {
  const { pieces } = detailOf(change);
  const isText = PROSE.has(change.field);
  const changes: Change[] = [
    change.before === undefined
      ? "new"
      : change.after === undefined
        ? "removed"
        : isText
          ? "reworded"
          : "changed",
  ];
  return { changes, name: change.field, number: undefined, text: pieces, details: [] };
}

function listedEntry({ kind, id, moved, fields }: EntryChange): ListedChange {
  const changes: Change[] = [
    ...(kind !== "changed" ? [kind] : fields.length > 0 ? (["changed"] as const) : []),
    ...(moved ? (["moved"] as const) : []),
  ];
  return { changes, name: id, number: undefined, text: [], details: fields.map(detailOf) };
}
