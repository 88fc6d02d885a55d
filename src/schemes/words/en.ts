import type { SchemeWords } from "../catalogue.ts";

export const en: SchemeWords = {
  example: {
    name: "example",
    roles: { case: "It is so in this case." },
    asks: {
      true: "Is it really so in this case?",
      typical: "Is the case typical?",
      number: "Are there enough cases?",
      counterexample: "Are there cases in which it is not so?",
    },
    plain: {
      true: "Is what {statement {from} says|statements {from} say} about the example really true?",
      typical: "Is the example typical, or a special case?",
      number: "Are there enough examples to be sure of statement {to}?",
      counterexample: "Can you think of an example that speaks against statement {to}?",
    },
  },
  cause: {
    name: "cause",
    roles: { law: "The one leads to the other.", cause: "The cause is there." },
    asks: {
      law: "Does the one really lead to the other?",
      happens: "Is the cause there?",
      strength: "Is the cause strong enough?",
      prevented: "Does something else prevent the effect?",
    },
    plain: {
      law: "Does what {statement {from} says|statements {from} say} really bring about what statement {to} says?",
      happens: "Is what {statement {from} says|statements {from} say} really true?",
      strength:
        "Is what {statement {from} says|statements {from} say} enough by itself to bring about what statement {to} says?",
      prevented: "Could something else prevent what statement {to} says?",
    },
  },
  sign: {
    name: "sign",
    roles: { link: "Where there is the sign, there is what it points to.", sign: "The sign is there." },
    asks: {
      seen: "Is the sign there?",
      link: "How closely is the sign tied to what it points to?",
      explanation: "Does something else explain the sign better?",
    },
    plain: {
      seen: "Is what {statement {from} says|statements {from} say} really true?",
      link: "Does what {statement {from} says|statements {from} say} always mean that statement {to} is true, or only sometimes?",
      explanation: "Could something other than statement {to} be the explanation?",
    },
  },
  means: {
    name: "goal and means",
    roles: { goal: "The goal is worth pursuing.", means: "This leads to the goal." },
    asks: {
      goal: "Is the goal worth pursuing?",
      works: "Does this lead to the goal?",
      possible: "Can it be done?",
      alternative: "Is there a better way to the goal?",
      "side-effect": "What else would it bring about?",
      conflict: "Does it stand in the way of other goals?",
    },
    plain: {
      works: "Would what statement {to} says really lead to the goal?",
      possible: "Can what statement {to} says be done at all?",
      alternative: "Is there a better way to the goal than what statement {to} says?",
      "side-effect": "What else would happen if what statement {to} says were done?",
      conflict: "Would what statement {to} says get in the way of other goals?",
    },
  },
  consequences: {
    name: "consequences",
    roles: { consequence: "This would follow.", worth: "What would follow is good, or bad." },
    asks: {
      likely: "How likely is it that this would follow?",
      worth: "Is what would follow good, or bad?",
      evidence: "What shows that it would follow?",
      opposite: "Are there consequences that speak for the opposite?",
    },
    plain: {
      likely: "How likely is it that what {statement {from} says|statements {from} say} would really happen?",
      worth: "Would it be good or bad if what {statement {from} says|statements {from} say} happened?",
      evidence: "How do we know that what {statement {from} says|statements {from} say} would happen?",
      opposite: "What else would happen that speaks against statement {to}?",
    },
  },
  expert: {
    name: "expert opinion",
    roles: { expert: "The speaker is an expert.", says: "The expert says so." },
    asks: {
      expert: "Is the speaker an expert?",
      said: "Did the expert say exactly this?",
      field: "Does it belong to the expert’s field?",
      trust: "Is the expert biased?",
      others: "Do other experts disagree?",
      evidence: "Does the evidence speak against it?",
    },
    plain: {
      field: "Is statement {to} about something that the expert has studied?",
      trust: "Could the expert have a reason to say so even if it is not true?",
      others: "Do other experts say something else?",
      evidence: "Are there facts that speak against statement {to}?",
    },
  },
  testimony: {
    name: "testimony",
    roles: { witness: "The witness is in a position to know.", says: "The witness says so." },
    asks: {
      place: "Is the witness in a position to know?",
      said: "Did the witness say exactly this?",
      honest: "Is the witness honest about it?",
      consistent: "Does the witness say other things elsewhere?",
      others: "Do other witnesses disagree?",
    },
    plain: {
      place: "Could the witness really see, hear or know what {statement {from} says|statements {from} say}?",
      honest: "Could the witness have a reason to say so even if it is not true?",
      consistent: "Does the witness say something else at other times?",
      others: "Do other witnesses say something else?",
    },
  },
  analogy: {
    name: "analogy",
    roles: { similar: "The two cases are alike.", case: "It is so in the other case." },
    asks: {
      case: "Is it so in the other case?",
      similar: "Are the two cases alike in what matters?",
      difference: "Is there a difference that matters?",
      counterexample: "Is there a case just as alike in which it is not so?",
    },
    plain: {
      case: "Is it really so in the case used for comparison?",
      similar: "Are the two alike in what matters for statement {to}?",
      difference: "Are the two different in a way that matters for statement {to}?",
      counterexample: "Can you think of something just as similar for which it is not so?",
    },
  },
  precedent: {
    name: "precedent",
    roles: {
      precedent: "An earlier case was decided this way.",
      similar: "This case is like the earlier one.",
    },
    asks: {
      decided: "Was the earlier case decided this way?",
      similar: "Is this case like the earlier one?",
      difference: "Is there a difference that matters?",
      outdated: "Does the earlier decision still count?",
    },
    plain: {
      difference: "Is this case different in a way that matters for statement {to}?",
    },
  },
  rule: {
    name: "rule",
    roles: { rule: "The rule is in force.", case: "The case falls under the rule." },
    asks: {
      valid: "Is the rule in force?",
      applies: "Does the case fall under the rule?",
      excepted: "Is this an exception to the rule?",
      conflict: "Does another rule come first?",
    },
    plain: {
      valid: "Does this rule really exist, and does it count here?",
      applies: "Is the rule meant for cases like this one?",
      excepted: "Is this case an exception to the rule?",
      conflict: "Is there another rule that is more important here?",
    },
  },
  definition: {
    name: "definition",
    roles: { definition: "The word means this.", case: "The case fits the definition." },
    asks: {
      meaning: "Does the word mean this?",
      fits: "Does the case fit the definition?",
      loaded: "Is the definition chosen for the sake of the conclusion?",
      vague: "Is the word too vague to decide it?",
    },
    plain: {
      fits: "Does what statement {to} is about fit this meaning of the word?",
      loaded: "Was this meaning of the word chosen only so that statement {to} comes out true?",
      vague: "Is the word too unclear to decide whether statement {to} is true?",
    },
  },
  commitment: {
    name: "commitment",
    roles: { commitment: "They are committed to this.", bears: "The commitment covers this case." },
    asks: {
      held: "What shows that they are committed to this?",
      bears: "Does the commitment cover this case?",
      withdrawn: "Have they withdrawn the commitment?",
      excepted: "Is this case an exception?",
    },
    plain: {
      held: "How do we know that they really said or promised this?",
      bears: "Does what they said or promised apply here?",
      withdrawn: "Have they taken back what they said or promised?",
    },
  },
  values: {
    name: "values",
    roles: { value: "The value counts.", serves: "This serves the value." },
    asks: {
      shared: "Do those concerned share the value?",
      serves: "Does this serve the value?",
      rival: "Does another value weigh more?",
    },
    plain: {
      shared: "Is the value behind this reason ({scheme}) important to the people concerned?",
      serves: "Would what statement {to} says really serve the value behind this reason?",
      rival: "Is another value more important here?",
    },
  },
  opinion: {
    name: "popular opinion",
    roles: { opinion: "Most people think so." },
    asks: {
      held: "Do most people think so?",
      informed: "Are they in a position to judge?",
      mistaken: "Is there reason to think that they are mistaken?",
    },
    plain: {
      informed: "Do these people know enough about it to judge?",
      mistaken: "Could most people be wrong about what {statement {from} says|statements {from} say}?",
    },
  },
  distinction: {
    name: "distinction",
    roles: { difference: "The two differ.", matters: "The difference matters here." },
    asks: {
      real: "Is there such a difference?",
      matters: "Does the difference matter here?",
      overlap: "Are there cases that are both?",
    },
    plain: {
      matters: "Does the difference matter for statement {to}?",
      overlap: "Is there anything that is both?",
    },
  },
  alternatives: {
    name: "alternatives",
    roles: { alternative: "There is this alternative." },
    asks: {
      open: "Is the alternative really open?",
      complete: "Are these all the alternatives?",
      exclusive: "Can more than one of them hold?",
      better: "What speaks for one rather than the others?",
    },
    plain: {
      open: "Is what {statement {from} says|statements {from} say} really a possibility?",
      complete: "Are these all the possibilities, or is one missing?",
      exclusive: "Could more than one of them be true?",
    },
  },
};
