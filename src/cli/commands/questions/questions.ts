import { idsOfInPlace, withPlainIds } from "../../../model/ids.ts";
import { questionsOf } from "../../../schemes/questions.ts";
import type { StandingQuestion, StepQuestions } from "../../../schemes/questions.ts";
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

interface QuestionsRequest extends MapNamed {
  readonly format: ReportName;
}

/** Prints the critical questions of a map's steps. */
export async function questions(request: QuestionsRequest, host: Host): Promise<ExitCode> {
  const read = await readMapFor(request, "questions", host);
  if (typeof read === "number") return read;
  const all = questionsOf(read.map);
  await host.stdout.write(TELLERS[request.format](all, new NamesOf(read.map), read));
  return EXIT.done;
}

type Teller = (all: readonly StepQuestions[], names: NamesOf, read: ReadMap) => string;

const TELLERS: Readonly<Record<ReportName, Teller>> = {
  text: (all, names, { input, map }) => {
    const title = map.title === undefined ? "" : `: ${map.title}`;
    const steps = all.map((one) => `\n${visible(headOf(one, names))}\n${textTable(rowsOf(one, names))}`);
    return `${visible(input.path + title)}\n${steps.join("")}\n${sumOf(all)}\n`;
  },
  md: (all, names, { input, map }) => {
    const steps = all.map(
      (one) =>
        `\n#### ${visible(headOf(one, names))}\n\n${mdTable(["question", "", "asked by"], rowsOf(one, names))}`,
    );
    return `### ${visible(map.title ?? input.path)}\n${steps.join("")}\n${sumOf(all)}\n`;
  },
  /** Keys are only ever added. */
  json: (all, { map }) => {
    const data = {
      version: 1,
      steps: all.map(({ step, scheme, questions: asked }) => ({
        index: step.index,
        id: step.id ?? null,
        from: step.from,
        target: step.target,
        scheme: scheme.name,
        roles: Object.fromEntries([...(step.roles ?? [])].map(([id, role]) => [role, id])),
        questions: asked.map(({ id, text, kind, standing }) => ({
          id,
          text,
          kind,
          standing: standing.is,
          by: "by" in standing ? standing.by : [],
        })),
      })),
    };
    return `${visibleJson(withPlainIds(data, idsOfInPlace(map)))}\n`;
  },
};

const headOf = ({ step, scheme }: StepQuestions, names: NamesOf): string =>
  `${names.step(step)} (${scheme.name})`;

const rowsOf = ({ questions: asked }: StepQuestions, names: NamesOf): string[][] =>
  asked.map(({ id, text, standing }) => [text, standingInWords(standing, names), id]);

/** "raised by 46" */
function standingInWords(standing: StandingQuestion["standing"], names: NamesOf): string {
  return standing.is === "open" ? "open" : `${standing.is} by ${standing.by.map(names.number).join(" and ")}`;
}

/** "12 questions: 3 answered, 2 raised, 7 open." */
function sumOf(all: readonly StepQuestions[]): string {
  const asked = all.flatMap((one) => one.questions);
  if (asked.length === 0) return "No step has a scheme with critical questions.";
  const count = (is: string) => asked.filter(({ standing }) => standing.is === is).length;
  return capitalised(
    `${counted(asked.length, "question")}: ${count("answered")} answered, ${count("raised")} raised, ${count("open")} open.`,
  );
}
