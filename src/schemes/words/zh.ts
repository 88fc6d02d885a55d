import type { SchemeWords } from "../catalogue.ts";

export const zh: SchemeWords = {
  example: {
    name: "例证",
    aliases: ["归纳", "例子"],
    roles: { case: "在这个事例中是这样。" },
    asks: {
      true: "在这个事例中真是这样吗？",
      typical: "这个事例典型吗？",
      number: "事例够多吗？",
      counterexample: "有没有不是这样的事例？",
    },
  },
  cause: {
    name: "因果",
    aliases: ["原因"],
    roles: { law: "一者导致另一者。", cause: "原因存在。" },
    asks: {
      law: "一者真的导致另一者吗？",
      happens: "原因存在吗？",
      strength: "原因足够强吗？",
      prevented: "有没有别的因素阻止结果？",
    },
  },
  sign: {
    name: "征象",
    aliases: ["迹象"],
    roles: { link: "有此征象，就有它所指的事。", sign: "征象存在。" },
    asks: {
      seen: "征象存在吗？",
      link: "征象与它所指的事联系有多紧密？",
      explanation: "有没有别的解释更好？",
    },
  },
  means: {
    name: "目的与手段",
    aliases: ["实践推理"],
    roles: { goal: "目的值得追求。", means: "这能达到目的。" },
    asks: {
      goal: "目的值得追求吗？",
      works: "这能达到目的吗？",
      possible: "做得到吗？",
      alternative: "有没有更好的途径？",
      "side-effect": "还会带来什么？",
      conflict: "是否妨碍其他目的？",
    },
  },
  consequences: {
    name: "后果",
    roles: { consequence: "会有此后果。", worth: "后果是好的，或是坏的。" },
    asks: {
      likely: "此后果有多大可能？",
      worth: "后果是好是坏？",
      evidence: "凭什么说会有此后果？",
      opposite: "有没有支持相反主张的后果？",
    },
  },
  expert: {
    name: "专家意见",
    aliases: ["权威"],
    roles: { expert: "说话者是专家。", says: "专家这样说。" },
    asks: {
      expert: "说话者是专家吗？",
      said: "专家说的正是这个吗？",
      field: "这属于其专业吗？",
      trust: "专家有偏向吗？",
      others: "别的专家有异议吗？",
      evidence: "证据与之相反吗？",
    },
  },
  testimony: {
    name: "证言",
    aliases: ["证人"],
    roles: { witness: "证人能够知情。", says: "证人这样说。" },
    asks: {
      place: "证人能够知情吗？",
      said: "证人说的正是这个吗？",
      honest: "证人诚实吗？",
      consistent: "证人在别处说法不同吗？",
      others: "别的证人有异议吗？",
    },
  },
  analogy: {
    name: "类比",
    aliases: ["比较"],
    roles: { similar: "两个事例相似。", case: "在另一个事例中是这样。" },
    asks: {
      case: "在另一个事例中是这样吗？",
      similar: "两者在要紧处相似吗？",
      difference: "有没有要紧的差别？",
      counterexample: "有没有同样相似却不是这样的事例？",
    },
  },
  precedent: {
    name: "先例",
    roles: { precedent: "先前的事例曾这样裁决。", similar: "此事与先例相似。" },
    asks: {
      decided: "先例真是这样裁决的吗？",
      similar: "此事与先例相似吗？",
      difference: "有没有要紧的差别？",
      outdated: "先例现在还有效吗？",
    },
  },
  rule: {
    name: "规则",
    aliases: ["原则"],
    roles: { rule: "规则有效。", case: "此事属于规则范围。" },
    asks: {
      valid: "规则有效吗？",
      applies: "此事属于规则范围吗？",
      excepted: "这是规则的例外吗？",
      conflict: "有没有优先的规则？",
    },
  },
  definition: {
    name: "定义",
    aliases: ["分类"],
    roles: { definition: "这个词是这个意思。", case: "此事合乎定义。" },
    asks: {
      meaning: "这个词是这个意思吗？",
      fits: "此事合乎定义吗？",
      loaded: "定义是为了结论而选的吗？",
      vague: "这个词是否太含糊而无法断定？",
    },
  },
  commitment: {
    name: "承诺",
    aliases: ["诺言"],
    roles: { commitment: "他们对此有承诺。", bears: "承诺适用于此事。" },
    asks: {
      held: "凭什么说他们对此有承诺？",
      bears: "承诺适用于此事吗？",
      withdrawn: "他们收回承诺了吗？",
      excepted: "此事是例外吗？",
    },
  },
  values: {
    name: "价值",
    aliases: ["公平"],
    roles: { value: "这一价值要紧。", serves: "这有助于该价值。" },
    asks: {
      shared: "有关的人认同这一价值吗？",
      serves: "这有助于该价值吗？",
      rival: "有没有更要紧的价值？",
    },
  },
  opinion: {
    name: "公众意见",
    aliases: ["普遍看法"],
    roles: { opinion: "多数人这样认为。" },
    asks: {
      held: "多数人这样认为吗？",
      informed: "他们有能力判断吗？",
      mistaken: "有没有理由认为他们错了？",
    },
  },
  distinction: {
    name: "区分",
    aliases: ["差别", "对比"],
    roles: { difference: "两者不同。", matters: "差别在此要紧。" },
    asks: {
      real: "真有这种差别吗？",
      matters: "差别在此要紧吗？",
      overlap: "有没有两者兼是的事例？",
    },
  },
  alternatives: {
    name: "备选",
    roles: { alternative: "有这种备选的可能。" },
    asks: {
      open: "这种可能真的成立吗？",
      complete: "这些是全部的可能吗？",
      exclusive: "其中会不会不止一种成立？",
      better: "有什么支持其中一种而不是其他？",
    },
  },
};
