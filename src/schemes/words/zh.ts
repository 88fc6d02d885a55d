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
    plain: {
      true: "关于例子，陈述 {from} 所说的是真的吗？",
      typical: "这个例子是一般情况，还是特殊情况？",
      number: "例子够多吗，能让人相信陈述 {to} 吗？",
      counterexample: "你能想到不支持陈述 {to} 的例子吗？",
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
    plain: {
      law: "陈述 {from} 所说的真的会造成陈述 {to} 所说的吗？",
      happens: "陈述 {from} 所说的是真的吗？",
      strength: "光凭陈述 {from} 所说的，就足以造成陈述 {to} 所说的吗？",
      prevented: "会不会有别的事阻止陈述 {to} 所说的？",
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
    plain: {
      seen: "陈述 {from} 所说的是真的吗？",
      link: "有了陈述 {from} 所说的，陈述 {to} 就一定为真，还是只是有时为真？",
      explanation: "除了陈述 {to}，会不会有别的解释？",
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
    plain: {
      works: "陈述 {to} 所说的真能达到目的吗？",
      possible: "陈述 {to} 所说的做得到吗？",
      alternative: "有没有比陈述 {to} 所说的更好的办法达到目的？",
      "side-effect": "如果照陈述 {to} 所说的做，还会发生什么？",
      conflict: "陈述 {to} 所说的会不会妨碍别的目的？",
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
    plain: {
      likely: "陈述 {from} 所说的真的会发生吗，可能性有多大？",
      worth: "如果陈述 {from} 所说的发生了，是好事还是坏事？",
      evidence: "我们怎么知道陈述 {from} 所说的会发生？",
      opposite: "还会发生什么不支持陈述 {to} 的事？",
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
    plain: {
      field: "陈述 {to} 所说的是这位专家研究过的吗？",
      trust: "即使不是真的，专家会不会也有理由这样说？",
      others: "别的专家有不同的说法吗？",
      evidence: "有没有不支持陈述 {to} 的事实？",
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
    plain: {
      place: "证人真的能看到、听到或知道陈述 {from} 所说的吗？",
      honest: "即使不是真的，证人会不会也有理由这样说？",
      consistent: "证人在别的时候有不同的说法吗？",
      others: "别的证人有不同的说法吗？",
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
    plain: {
      case: "用来比较的事例真是这样吗？",
      similar: "两者在对陈述 {to} 重要的地方相似吗？",
      difference: "两者在对陈述 {to} 重要的地方有差别吗？",
      counterexample: "你能想到同样相似却不是这样的事例吗？",
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
    plain: {
      difference: "这件事在对陈述 {to} 重要的地方与先例有差别吗？",
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
    plain: {
      valid: "真有这条规则吗，它在这里算数吗？",
      applies: "这条规则是针对这类情况的吗？",
      excepted: "这个情况是规则的例外吗？",
      conflict: "有没有在这里更重要的规则？",
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
    plain: {
      fits: "陈述 {to} 所说的符合这个词的这个意思吗？",
      loaded: "选这个意思，会不会只是为了得出陈述 {to}？",
      vague: "这个词是否太不清楚，无法判断陈述 {to} 是否为真？",
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
    plain: {
      held: "我们怎么知道他们真的这样说过或答应过？",
      bears: "他们说过或答应过的，在这里也算数吗？",
      withdrawn: "他们收回说过或答应过的话了吗？",
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
    plain: {
      shared: "对有关的人来说，这个理由背后的价值（{scheme}）重要吗？",
      serves: "陈述 {to} 所说的真的有助于这个理由背后的价值吗？",
      rival: "在这里，有没有更重要的价值？",
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
    plain: {
      informed: "这些人对此了解得够多，能够判断吗？",
      mistaken: "对陈述 {from} 所说的，多数人会不会弄错了？",
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
    plain: {
      matters: "这种差别对陈述 {to} 重要吗？",
      overlap: "有没有两者都是的东西？",
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
    plain: {
      open: "陈述 {from} 所说的真的可能吗？",
      complete: "所有的可能都在这里了吗，还是漏了一种？",
      exclusive: "其中会不会不止一种为真？",
    },
  },
};
