import type { ArgumentMap, Inference, Statement } from "../../model/map.ts";
import { type Carried, exchangeFormat } from "./exchange.ts";
import { inferenceNames, voiceNamesOf } from "./names.ts";

const CARRIED: Carried = {
  statement: ["text", "voice", "quote", "tags"],
  inference: ["scheme"],
};

interface AifFile {
  readonly nodes: readonly object[];
  readonly edges: readonly object[];
  readonly locutions: readonly object[];
  readonly participants: readonly object[];
}

/** Rephrasings have a node type of their own. */
const isRephrase = ({ scheme, target }: Inference) => scheme === "rephrase" && target.kind === "support";

const isQuestion = ({ tags }: Statement) => tags.includes("question");

type Lose = (kind: string, count?: number) => void;

function aifOf(map: ArgumentMap, lose: Lose): AifFile {
  const nameOf = inferenceNames(map, "");
  const voices = voiceNamesOf(map);
  const taken = new Set([...map.statements.map(({ id }) => id), ...map.inferences.map(nameOf)]);
  let last = map.statements.length + 2 * map.inferences.length;
  const fresh = (): string => {
    do last += 1;
    while (taken.has(String(last)));
    return String(last);
  };
  const nodes: object[] = map.statements.map(({ id, text }) => ({ nodeID: id, text, type: "I" }));
  const edges: object[] = [];
  const link = (fromID: string, toID: string) =>
    edges.push({ edgeID: String(edges.length + 1), fromID, toID, formEdgeID: null });
  for (const inference of map.inferences) {
    const { scheme, target, from } = inference;
    const nodeID = nameOf(inference);
    const [type, usual] =
      target.kind !== "support"
        ? ["CA", "Default Conflict"]
        : isRephrase(inference)
          ? ["MA", "Default Rephrase"]
          : ["RA", "Default Inference"];
    const text = scheme === undefined || type === "MA" ? usual : scheme;
    nodes.push({ nodeID, text, type, scheme: text });
    for (const premise of from) link(premise, nodeID);
    link(nodeID, target.kind === "undercut" ? nameOf(target.inference) : target.statement);
  }
  const persons = new Map([...voices.keys()].map((id, index) => [id, String(index + 1)]));
  const locutions: object[] = [];
  for (const statement of map.statements) {
    const { id, text, quote } = statement;
    if (statement.voices.length === 0 && quote !== undefined) lose("quotes of statements without a voice");
    lose("tags", statement.tags.filter((tag) => tag !== "question" || statement.voices.length === 0).length);
    for (const voice of statement.voices) {
      const name = voices.get(voice) ?? voice;
      const kind = isQuestion(statement) ? "Assertive Questioning" : "Asserting";
      const [locution, illocution] = [fresh(), fresh()];
      nodes.push({ nodeID: locution, text: `${name} : ${quote ?? text}`, type: "L" });
      nodes.push({ nodeID: illocution, text: kind, type: "YA", scheme: kind });
      link(locution, illocution);
      link(illocution, id);
      locutions.push({
        nodeID: locution,
        personID: persons.get(voice) ?? "0",
        start: null,
        end: null,
        source: null,
      });
    }
  }
  const participants = [...voices].map(([id, name]) => ({
    participantID: persons.get(id)!,
    firstname: name,
    surname: "",
  }));
  return { nodes, edges, locutions, participants };
}

/** Readers take texts for HTML, so what only looks like one of its entities is written as such. */
const asJson = (file: object): string =>
  `${JSON.stringify(file, (_, value: unknown) => (typeof value === "string" ? escaped(value) : value), 2)}\n`;

const escaped = (text: string): string => text.replaceAll(/&(?=#?[a-z\d]+;)/giu, "&amp;");

/** The JSON of AIFdb. */
export const aif = exchangeFormat(
  {
    extension: "aif.json",
    mime: "application/json",
    summary: "the argument in AIF, the format of AIFdb",
    carried: CARRIED,
  },
  (map, lose) => asJson(aifOf(map, lose)),
);

/** AIF in the object around it that OVA reads. */
export const xaif = exchangeFormat(
  {
    extension: "xaif.json",
    mime: "application/json",
    summary: "the argument in xAIF, the format of OVA",
    carried: CARRIED,
  },
  (map, lose) =>
    asJson({
      AIF: { ...aifOf(map, lose), schemefulfillments: [], descriptorfulfillments: [] },
      OVA: { firstname: "", surname: "", url: "", nodes: [], edges: [] },
      text: { txt: "" },
      dialog: map.voices.length > 0,
    }),
);
