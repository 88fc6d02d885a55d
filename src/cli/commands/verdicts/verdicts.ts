import { idsOfInPlace, withPlainIds } from "../../../model/ids.ts";
import { explainedVerdicts } from "../../../reason/verdicts.ts";
import type { Explained } from "../../../reason/verdicts.ts";
import type { Host } from "../../machine/host.ts";
import { counted } from "../../report/counted.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { visible, visibleJson } from "../../report/escape-control.ts";
import { NamesOf } from "../judged/names.ts";
import { readMapFor } from "../judged/read.ts";
import type { MapNamed, ReadMap } from "../judged/read.ts";
import { capitalised } from "../../../language/index.ts";
import { mdTable, textTable } from "../judged/tables.ts";
import type { ReportName } from "../judged/tables.ts";

interface VerdictsRequest extends MapNamed {
  readonly format: ReportName;
}

/** Prints what follows from a map. */
export async function verdicts(request: VerdictsRequest, host: Host): Promise<ExitCode> {
  const read = await readMapFor(request, "verdicts", host);
  if (typeof read === "number") return read;
  const told = new Telling(read);
  await host.stdout.write(told[request.format]());
  return EXIT.done;
}

class Telling {
  readonly #read: ReadMap;
  readonly #names: NamesOf;
  readonly #found: Explained;

  constructor(read: ReadMap) {
    this.#read = read;
    this.#names = new NamesOf(read.map);
    this.#found = explainedVerdicts(read.map);
  }

  text(): string {
    const { input, map } = this.#read;
    const title = map.title === undefined ? "" : `: ${map.title}`;
    const steps = this.#steps();
    return [
      `${visible(input.path + title)}\n\n`,
      textTable(this.#statements()),
      steps.length === 0 ? "" : `\nSteps that do not apply, or may not:\n${textTable(steps)}`,
      `\n${this.#sum()}\n`,
    ].join("");
  }

  md(): string {
    const { map, input } = this.#read;
    const steps = this.#steps();
    return [
      `### ${visible(map.title ?? input.path)}\n\n`,
      mdTable(["", "id", "verdict", "text", "why"], this.#statements()),
      steps.length === 0 ? "" : `\n${mdTable(["step", "verdict", "why"], steps)}`,
      `\n${this.#sum()}\n`,
    ].join("");
  }

  /** Keys are only ever added. */
  json(): string {
    const { map } = this.#read;
    const { statements, steps, explainer, sentences } = this.#found;
    const ids = idsOfInPlace(map);
    const byId = sentences((id) => ids.get(id) ?? id);
    const data = {
      version: 1,
      verdicts: Object.fromEntries(statements),
      steps: map.inferences.map(({ index, id, from, target }) => ({
        index,
        id: id ?? null,
        name: this.#names.step(map.inferences[index]!),
        from,
        target,
        verdict: steps[index],
        ...explainer.step(index),
        text: byId.step(index),
      })),
      reasons: Object.fromEntries(
        [...statements.keys()].map((id) => [
          id,
          {
            ...explainer.statement(id),
            text: byId.statement(id),
            number: this.#names.numbers.get(id) ?? null,
          },
        ]),
      ),
    };
    return `${visibleJson(withPlainIds(data, ids))}\n`;
  }

  #statements(): string[][] {
    const { statements, sentences } = this.#found;
    const inWords = sentences(this.#names.number);
    return this.#names
      .inOrder(statements.keys())
      .map((id) => [
        this.#names.number(id),
        this.#names.id(id),
        statements.get(id)!,
        this.#names.label(id),
        inWords.statement(id),
      ]);
  }

  #steps(): string[][] {
    const { steps, sentences } = this.#found;
    const inWords = sentences(this.#names.number);
    return this.#read.map.inferences.flatMap((one) => {
      const verdict = steps[one.index]!;
      return verdict === "applies" ? [] : [[this.#names.step(one), verdict, inWords.step(one.index)]];
    });
  }

  /** "8 hold, 1 fails, 2 are open." */
  #sum(): string {
    const all = [...this.#found.statements.values()];
    const count = (verdict: string) => all.filter((one) => one === verdict).length;
    const [holds, fails, open] = [count("holds"), count("fails"), count("open")];
    return capitalised(
      `${counted(holds, "statement")} ${holds === 1 ? "holds" : "hold"}, ${fails} ${fails === 1 ? "fails" : "fail"}, ${open} ${open === 1 ? "is" : "are"} open.`,
    );
  }
}
