import { diagnostic } from "../../diagnostic.ts";
import { questionsOf } from "../../schemes/questions.ts";
import type { Check } from "../check.ts";

/** Questions that the user of a scheme must be able to answer, and that nothing in the map answers. Only if asked for. */
export const questions: Check<"question-open"> = (map, { questions: asked }) =>
  asked === true
    ? questionsOf(map).flatMap(({ step, scheme, questions: all }) =>
        all
          .filter(({ kind, standing }) => kind === "assumption" && standing.is === "open")
          .map(({ id, text, role }) =>
            diagnostic("question-open", step.at, `${text} (\`${id}\`, of the scheme \`${scheme.name}\`)`, {
              hint:
                role === undefined
                  ? `add the objection that asks it, with \`raises: ${id}\`, and what answers that`
                  : `name the premise that answers it by its role: \`from: { ${role}: … }\``,
            }),
          ),
      )
    : [];
