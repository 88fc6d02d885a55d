import type { Range } from "../../../diagnostic.ts";
import type { Draft } from "../graph/draft.ts";
import type { Lines } from "../../lines.ts";
import { contentOf } from "./content.ts";
import type { ArgdownItem, Relation } from "./items.ts";
import { Nodes } from "./nodes.ts";
import { Structure } from "./structure.ts";

/** Something that relations lead from or to: the key of a statement or an argument, or a step that was just made. */
interface RelationEnd {
  readonly indent: number;
  readonly key: string;
}

/** Takes the items of an Argdown text one by one, and adds to a draft what they say. */
export class Debate {
  readonly #draft: Draft;
  readonly #lines: Lines;
  readonly #strict: boolean;
  readonly #nodes: Nodes;
  readonly #relations: {
    readonly relation: Relation;
    readonly parent: string;
    readonly child: string;
    readonly at: Range;
  }[] = [];
  readonly #structures: Structure[] = [];
  #stack: RelationEnd[] = [];
  #argument: string | undefined;
  #structure: Structure | undefined;
  #headings: { readonly title: string; readonly key: string; readonly at: Range }[] = [];

  constructor(draft: Draft, lines: Lines, strict: boolean) {
    this.#draft = draft;
    this.#lines = lines;
    this.#strict = strict;
    this.#nodes = new Nodes(draft);
  }

  add(item: ArgdownItem): void {
    const at = this.#lines.range(item.start, item.end);
    const { sign } = item;
    if (sign.kind !== "numbered" && sign.kind !== "rule" && this.#structure?.isBetweenRules(item) === true) {
      this.#structure.name(contentOf(item.content), sign.kind === "relation");
      if (sign.kind !== "relation") return;
    }
    switch (sign.kind) {
      case "heading":
        this.#heading(contentOf(item.content).text, at);
        return;
      case "include":
        this.#draft.lose("files that are included (@include)", at);
        return;
      case "list":
        this.#draft.lose("items of lists", at);
        return;
      case "rule":
        this.#structure?.rule(item, at, sign.whole);
        if (this.#structure !== undefined && item.content !== "")
          this.#structure.name(contentOf(item.content), false);
        return;
      case "numbered":
        this.#numbered(item, sign.number, at);
        return;
      case "relation":
        this.#relation(item, sign.relation, at);
        return;
      case "text":
        this.#text(item, at);
    }
  }

  #heading(title: string, at: Range): void {
    this.#close();
    const key = `heading ${at.start.line}`;
    this.#headings.push({ title, key, at });
    this.#draft.group({ key, title, at });
  }

  get #group(): string | undefined {
    return this.#headings.at(-1)?.key;
  }

  /** A block that nothing follows: a statement without title and relations is only a paragraph. */
  #close(): void {
    this.#stack = [];
    this.#structure = undefined;
  }

  #text(item: ArgdownItem, at: Range): void {
    if (item.indent === 0 || item.afterBlank) this.#close();
    const content = contentOf(item.content);
    const key = this.#nodes.add(content, at, this.#group, content.title === undefined);
    if (content.kind === "argument") this.#argument = key;
    else if (item.indent === 0) this.#argument = undefined;
    this.#stack = [{ indent: item.indent, key }];
  }

  #numbered(item: ArgdownItem, number: string, at: Range): void {
    const content = contentOf(item.content);
    if (this.#structure === undefined || (number === "1" && !this.#structure.isOpen)) {
      this.#structure = new Structure(this.#argument, at);
      this.#structures.push(this.#structure);
    }
    const key = this.#nodes.add(content, at, this.#group);
    if (content.kind === "argument")
      this.#draft.lose("arguments as lines of a structure, now statements", at);
    this.#structure.line(number, key, item.indent);
    this.#stack = [{ indent: item.indent, key }];
  }

  #relation(item: ArgdownItem, relation: Relation, at: Range): void {
    const content = contentOf(item.content);
    while (this.#stack.length > 0 && this.#stack.at(-1)!.indent >= item.indent) this.#stack.pop();
    const parent =
      this.#structure?.isBetweenRules(item) === true ? this.#structure.stepKey : this.#stack.at(-1)?.key;
    const key = this.#nodes.add(content, at, this.#group);
    if (content.kind === "argument") this.#argument = key;
    this.#stack.push({ indent: item.indent, key });
    if (parent === undefined)
      this.#draft.fault(at, "This relation has nothing above it that it could lead to; it is left out.");
    else this.#relations.push({ relation, parent, child: key, at });
  }

  /** Adds the statements, then the steps: whether an argument is given in full is known only at the end. */
  finish(): void {
    for (const structure of this.#structures) structure.addTo(this.#draft);
    const inner = new Map(
      this.#structures.flatMap((one) => (one.argument === undefined ? [] : [[one.argument, one] as const])),
    );
    const used = new Set([
      ...this.#relations.flatMap(({ parent, child }) => [parent, child]),
      ...this.#structures.flatMap((one) => one.members),
    ]);
    this.#nodes.addTo(this.#draft, { used, inner });
    for (const [index, { relation, parent, child, at }] of this.#relations.entries()) {
      const [from, to] = relation.startsWith("<") ? [child, parent] : [parent, child];
      const source = inner.get(from)?.conclusion ?? from;
      const target = inner.get(to)?.stepKey ?? to;
      const key = `relation ${index + 1}`;
      if (relation === "><") {
        this.#draft.step({
          key,
          from: [inner.get(parent)?.conclusion ?? parent],
          kind: "attack",
          target: child,
          at,
        });
        this.#draft.step({
          key: `${key} back`,
          from: [inner.get(child)?.conclusion ?? child],
          kind: "attack",
          target: parent,
          at,
        });
        continue;
      }
      const kind = relation.includes("+") ? "support" : "attack";
      // The structure of the argument already gives its conclusion.
      if (kind === "support" && source === target && source !== from) continue;
      if (this.#strict && kind === "attack" && !relation.includes("_"))
        this.#draft.lose("contraries (strict mode), now objections in one direction", at);
      this.#draft.step({ key, from: [source], kind, target, at });
    }
  }
}
