import type { SchemeForm } from "./scheme.ts";

const assumption = { kind: "assumption" } as const;
const exception = { kind: "exception" } as const;
const exceptionOf = (...aliases: readonly string[]) => ({ kind: "exception", aliases }) as const;
const answeredBy = <R extends string>(role: R) => ({ kind: "assumption", role }) as const;

/**
 * The schemes that most arguments use. Their forms follow Walton, Reed and Macagno, Argumentation Schemes (2008); names
 * in other catalogues are aliases. Roles and questions are keys, the same in every language, as all keys of the format.
 */
export const CATALOGUE = {
  example: {
    roles: ["case"],
    questions: {
      true: answeredBy("case"),
      typical: assumption,
      number: assumption,
      counterexample: exception,
    },
    aliases: ["generalisation", "generalization", "induction", "sample", "illustration"],
  },
  cause: {
    roles: ["law", "cause"],
    questions: {
      law: answeredBy("law"),
      happens: answeredBy("cause"),
      strength: assumption,
      prevented: exception,
    },
    aliases: ["cause to effect", "causal", "cause and effect", "mechanism"],
  },
  sign: {
    roles: ["link", "sign"],
    questions: {
      seen: answeredBy("sign"),
      link: answeredBy("link"),
      explanation: exceptionOf("alternative", "alternative explanation"),
    },
    aliases: ["effect to cause", "evidence to hypothesis", "abduction", "best explanation", "symptom"],
  },
  means: {
    roles: ["goal", "means"],
    questions: {
      goal: answeredBy("goal"),
      works: answeredBy("means"),
      possible: assumption,
      alternative: exception,
      "side-effect": exception,
      conflict: exception,
    },
    aliases: ["goal and means", "practical reasoning", "means to an end", "means for goal", "goal", "means"],
  },
  consequences: {
    roles: ["consequence", "worth"],
    questions: {
      likely: answeredBy("consequence"),
      worth: answeredBy("worth"),
      evidence: assumption,
      opposite: exception,
    },
    aliases: [
      "consequence",
      "positive consequences",
      "negative consequences",
      "positive consequence",
      "negative consequence",
      "danger appeal",
      "fear appeal",
    ],
  },
  expert: {
    roles: ["expert", "says"],
    questions: {
      expert: answeredBy("expert"),
      said: answeredBy("says"),
      field: assumption,
      trust: exception,
      others: exception,
      evidence: exception,
    },
    aliases: ["expert opinion", "position to know", "authority", "expertise"],
  },
  testimony: {
    roles: ["witness", "says"],
    questions: {
      place: answeredBy("witness"),
      said: answeredBy("says"),
      honest: assumption,
      consistent: exception,
      others: exception,
    },
    aliases: ["witness testimony", "witness", "report"],
  },
  analogy: {
    roles: ["similar", "case"],
    questions: {
      case: answeredBy("case"),
      similar: answeredBy("similar"),
      difference: exceptionOf("disanalogy"),
      counterexample: exception,
    },
    aliases: ["comparison", "similarity", "false analogy"],
  },
  precedent: {
    roles: ["precedent", "similar"],
    questions: {
      decided: answeredBy("precedent"),
      similar: answeredBy("similar"),
      difference: exceptionOf("disanalogy"),
      outdated: exception,
    },
    aliases: ["practice", "established practice", "custom"],
  },
  rule: {
    roles: ["rule", "case"],
    questions: {
      valid: answeredBy("rule"),
      applies: answeredBy("case"),
      excepted: exceptionOf("exception"),
      conflict: exception,
    },
    aliases: ["established rule", "law", "principle", "rules", "regulation"],
  },
  definition: {
    roles: ["definition", "case"],
    questions: {
      meaning: answeredBy("definition"),
      fits: answeredBy("case"),
      loaded: exception,
      vague: exception,
    },
    aliases: ["verbal classification", "classification", "definition to verbal classification"],
  },
  commitment: {
    roles: ["commitment", "bears"],
    questions: {
      held: answeredBy("commitment"),
      bears: answeredBy("bears"),
      withdrawn: exception,
      excepted: exceptionOf("exception"),
    },
    aliases: ["inconsistent commitment", "consistency", "promise", "two wrongs"],
  },
  values: {
    roles: ["value", "serves"],
    questions: { shared: answeredBy("value"), serves: answeredBy("serves"), rival: exception },
    aliases: ["value", "positive values", "negative values", "fairness"],
  },
  opinion: {
    roles: ["opinion"],
    questions: { held: answeredBy("opinion"), informed: assumption, mistaken: exception },
    aliases: [
      "popular opinion",
      "popularity",
      "ad populum",
      "general acceptance",
      "bandwagon",
      "popular practice",
    ],
  },
  distinction: {
    roles: ["difference", "matters"],
    questions: { real: answeredBy("difference"), matters: answeredBy("matters"), overlap: exception },
    aliases: ["contrast", "difference", "dissociation"],
  },
  alternatives: {
    roles: ["alternative"],
    questions: {
      open: answeredBy("alternative"),
      complete: assumption,
      exclusive: exception,
      better: exception,
    },
    aliases: ["alternative", "elimination", "alternative explanation", "either or"],
  },
} as const satisfies Readonly<Record<string, SchemeForm>>;

export type SchemeId = keyof typeof CATALOGUE;
type RoleOf<Id extends SchemeId> = (typeof CATALOGUE)[Id]["roles"][number];

/** The catalogue's words in a language: the name of each scheme, what each premise says, what is asked. */
export type SchemeWords = {
  readonly [Id in SchemeId]: {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly roles: Readonly<Record<RoleOf<Id>, string>>;
    readonly asks: Readonly<Record<keyof (typeof CATALOGUE)[Id]["questions"], string>>;
    /** What pupils are asked instead, where the question is abstract; `{to}` stands for the number of what the step supports. */
    readonly plain?: Readonly<Partial<Record<keyof (typeof CATALOGUE)[Id]["questions"], string>>>;
  };
};
