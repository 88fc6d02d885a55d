import type { Statement, StatementId } from "../model/map.ts";
import { citationText } from "../outline/citations.ts";
import type { Block, Cell, Outline, Panel } from "../outline/outline.ts";
import { listed, proseFor } from "../outline/prose.ts";
import type { ProseWords } from "../outline/prose.ts";
import { wordsFor } from "../outline/words.ts";
import type { Words as DrawnWords } from "../outline/words.ts";
import type { Row } from "./flow.ts";
import { PanelReader } from "./panel-reader.ts";
import type { Setter, Setting, Words } from "./setter.ts";

/** px */
const GAP = { panel: 20, step: 13, line: 3 };
/** A step of no more lines stands on one page. */
const WHOLE = 14;
/** Characters; an aside that is no longer stands on one line. */
const SHORT = 36;

/** The argument step by step, panel by panel: premises, "therefore", conclusion, in the order of their numbers. */
export function inWords(outline: Outline, setter: Setter): Row[] {
  const teller = new Teller(outline, setter);
  return outline.panels.flatMap((panel) => teller.panel(panel));
}

class Teller {
  readonly #outline: Outline;
  readonly #setter: Setter;
  readonly #prose: ProseWords;
  readonly #words: DrawnWords;
  readonly #statements: ReadonlyMap<StatementId, Statement>;
  readonly #voices: ReadonlyMap<string, string>;
  readonly #mains: ReadonlySet<StatementId>;
  /** Who says a statement, and where it stands, is told once. */
  readonly #told = new Set<StatementId>();

  constructor(outline: Outline, setter: Setter) {
    const { map, panels } = outline;
    this.#outline = outline;
    this.#setter = setter;
    this.#prose = proseFor(map.lang);
    this.#words = wordsFor(map.lang);
    this.#statements = new Map(map.statements.map((one) => [one.id, one]));
    this.#voices = new Map(map.voices.map(({ id, short }) => [id, short]));
    const heads = panels.flatMap((panel) => panel.heads);
    this.#mains = new Set(heads.filter(({ main }) => main).map(({ statement }) => statement));
  }

  panel(panel: Panel): Row[] {
    const rows: Row[] = [];
    if (panel.title !== undefined) {
      const title: Words = { text: panel.title, weight: "semibold", size: "subheading", tone: "panel-title" };
      rows.push(
        ...this.#setter.paragraph([title], {
          role: "subheading",
          id: `panel.${panel.group ?? ""}`,
          before: GAP.panel,
          keep: true,
        }),
      );
    }
    const told = new PanelReader(panel);
    const heads = [...panel.heads];
    for (const block of panel.blocks) {
      const head = heads.findIndex(({ id }) => id === block.target.id);
      const skipped = heads.splice(0, head + 1);
      // What a reason leads to is told with it; a statement that is only attacked, or stands alone, before.
      for (const cell of block.role === "support" ? skipped.slice(0, -1) : skipped)
        rows.push(...this.#alone(cell));
      rows.push(...this.#step(block, told));
    }
    return [...rows, ...heads.flatMap((cell) => this.#alone(cell))];
  }

  #alone({ statement }: Cell): Row[] {
    return this.#statement(statement, { before: GAP.step });
  }

  #step(block: Block, reader: PanelReader): Row[] {
    const bar = block.role === "support" ? undefined : "joined";
    const rows = this.#setter.paragraph(this.#lead(block, reader), {
      role: "paragraph",
      id: `step.${block.inference.id ?? reader.conclusion(block) ?? ""}`,
      before: GAP.step,
      keep: true,
      bar: bar && "begins",
    });
    const to = block.role === "support" ? reader.conclusion(block) : undefined;
    block.cells.forEach(({ statement }, index) => {
      const keep = to !== undefined && index === block.cells.length - 1;
      rows.push(...this.#statement(statement, { before: GAP.line, keep, bar }));
    });
    if (to !== undefined) rows.push(...this.#conclusion(to, block));
    return rows.length > WHOLE
      ? rows
      : rows.map((row, index) => (index < rows.length - 1 ? { ...row, keep: true } : row));
  }

  #conclusion(to: StatementId, block: Block): Row[] {
    const therefore =
      block.cells.length === 1 ? this.#prose.therefore : this.#prose.together(this.#premises(block));
    return [
      ...this.#setter.paragraph([{ text: therefore, weight: "italic" }], {
        role: "paragraph",
        id: `therefore.${to}`,
        before: GAP.line,
        keep: true,
        indented: true,
      }),
      ...this.#statement(to, { before: GAP.line }),
    ];
  }

  /** "Independent reason 1 of 2 for 8 · cause", "Objection to the step from 2 and 3 to 1" */
  #lead(block: Block, reader: PanelReader): Words[] {
    const { role, inference } = block;
    const lead =
      role === "support" ? this.#reason(block, reader) : this.#prose.objection(this.#target(block, reader));
    const words: Words[] = [{ text: lead, weight: "semibold", tone: role === "support" ? "number" : "text" }];
    if (inference.scheme !== undefined) {
      words.push({ text: ` · ${inference.scheme}`, weight: "italic", tone: "muted" });
    }
    return words;
  }

  #reason(block: Block, reader: PanelReader): string {
    const conclusion = this.#target(block, reader);
    const all = reader.reasonsLike(block);
    return all.length === 1
      ? this.#prose.reason(conclusion)
      : this.#prose.independent(all.indexOf(block) + 1, all.length, conclusion);
  }

  /** What a step leads to: a number, or another step in words. */
  #target(block: Block, reader: PanelReader): string {
    const attacked = reader.attacked(block);
    if (attacked === undefined) {
      const to = reader.conclusion(block);
      return to === undefined ? "" : String(this.#outline.numbers.get(to));
    }
    const target = this.#target(attacked, reader);
    return attacked.role === "support"
      ? this.#prose.step(this.#premises(attacked), target)
      : this.#prose.stepAgainst(this.#premises(attacked), target);
  }

  #premises({ inference }: Block): string {
    return listed(
      inference.from.map((id) => this.#outline.numbers.get(id) ?? ""),
      this.#prose,
    );
  }

  #statement(id: StatementId, setting: Pick<Setting, "before" | "keep" | "bar">): Row[] {
    const statement = this.#statements.get(id)!;
    const { text, unstated } = statement;
    const words: Words[] = [
      { text: unstated ? `[${text}]` : text, weight: this.#mains.has(id) ? "semibold" : "regular" },
    ];
    const aside = this.#told.has(id) ? "" : this.#aside(statement);
    this.#told.add(id);
    if (aside !== "") words.push({ text: ` ${aside}`, weight: "italic", size: "small", tone: "muted" });
    return this.#setter.numbered(this.#outline.numbers.get(id)!, id, words, { ...setting, id });
  }

  /** Who says it, where, and whether it is left unsaid. */
  #aside({ voice, citations, unstated }: Statement): string {
    const places = citations.map((citation) => citationText(this.#outline.map, citation));
    const parts = [
      voice === undefined ? undefined : (this.#voices.get(voice) ?? voice),
      ...places,
      unstated ? this.#words.unstated : undefined,
    ];
    const aside = parts.filter((part) => part !== undefined && part !== "").join(", ");
    return aside.length <= SHORT ? aside.replaceAll(" ", "\u00a0") : aside;
  }
}
