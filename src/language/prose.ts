/** The words and turns of phrase with which a document puts an argument into sentences, by language of the map. */
export interface ProseWords {
  /** The heading of the argument in words. */
  readonly inWords: string;
  readonly voices: string;
  readonly quotes: string;
  /** What stands around the exact words of another. */
  readonly marks: readonly [open: string, close: string];
  /** Between the items of a list, and before its last one. */
  readonly comma: string;
  readonly and: string;
  /** Between a single premise and its conclusion. */
  readonly therefore: string;
  /** The same for premises that only count together. */
  together(premises: string): string;
  reason(conclusion: string): string;
  /** One of several reasons that each count on their own. */
  independent(index: number, count: number, conclusion: string): string;
  /** `target` is a number or a step. */
  objection(target: string): string;
  step(premises: string, conclusion: string): string;
  /** A step that speaks against a statement or another step. */
  stepAgainst(premises: string, target: string): string;
}

const en: ProseWords = {
  inWords: "The argument in words",
  voices: "Voices",
  quotes: "Quotes",
  marks: ["“", "”"],
  comma: ", ",
  and: " and ",
  therefore: "Therefore,",
  together: (premises) => `Therefore, from ${premises} together,`,
  reason: (conclusion) => `Reason for ${conclusion}`,
  independent: (index, count, conclusion) => `Independent reason ${index} of ${count} for ${conclusion}`,
  objection: (target) => `Objection to ${target}`,
  step: (premises, conclusion) => `the step from ${premises} to ${conclusion}`,
  stepAgainst: (premises, target) => `the step from ${premises} against ${target}`,
};

const WORDS: Readonly<Record<string, ProseWords>> = {
  en,
  de: {
    inWords: "Das Argument in Worten",
    voices: "Stimmen",
    quotes: "Zitate",
    marks: ["„", "“"],
    comma: ", ",
    and: " und ",
    therefore: "Also:",
    together: (premises) => `Also, aus ${premises} zusammen:`,
    reason: (conclusion) => `Grund für ${conclusion}`,
    independent: (index, count, conclusion) => `Unabhängiger Grund ${index} von ${count} für ${conclusion}`,
    objection: (target) => `Einwand gegen ${target}`,
    step: (premises, conclusion) => `den Schritt von ${premises} auf ${conclusion}`,
    stepAgainst: (premises, target) => `den Schritt von ${premises} gegen ${target}`,
  },
  fr: {
    inWords: "L’argument en toutes lettres",
    voices: "Voix",
    quotes: "Citations",
    marks: ["«\u202f", "\u202f»"],
    comma: ", ",
    and: " et ",
    therefore: "Donc :",
    together: (premises) => `Donc, de ${premises} pris ensemble :`,
    reason: (conclusion) => `Raison pour ${conclusion}`,
    independent: (index, count, conclusion) => `Raison indépendante ${index} sur ${count} pour ${conclusion}`,
    objection: (target) => `Objection contre ${target}`,
    step: (premises, conclusion) => `le pas de ${premises} à ${conclusion}`,
    stepAgainst: (premises, target) => `le pas de ${premises} contre ${target}`,
  },
  es: {
    inWords: "El argumento en palabras",
    voices: "Voces",
    quotes: "Citas",
    marks: ["«", "»"],
    comma: ", ",
    and: " y ",
    therefore: "Por tanto:",
    together: (premises) => `Por tanto, de ${premises} en conjunto:`,
    reason: (conclusion) => `Razón a favor de ${conclusion}`,
    independent: (index, count, conclusion) =>
      `Razón independiente ${index} de ${count} a favor de ${conclusion}`,
    objection: (target) => `Objeción contra ${target}`,
    step: (premises, conclusion) => `el paso de ${premises} a ${conclusion}`,
    stepAgainst: (premises, target) => `el paso de ${premises} contra ${target}`,
  },
  it: {
    inWords: "L’argomento a parole",
    voices: "Voci",
    quotes: "Citazioni",
    marks: ["«", "»"],
    comma: ", ",
    and: " e ",
    therefore: "Dunque:",
    together: (premises) => `Dunque, da ${premises} insieme:`,
    reason: (conclusion) => `Ragione per ${conclusion}`,
    independent: (index, count, conclusion) => `Ragione indipendente ${index} di ${count} per ${conclusion}`,
    objection: (target) => `Obiezione contro ${target}`,
    step: (premises, conclusion) => `il passaggio da ${premises} a ${conclusion}`,
    stepAgainst: (premises, target) => `il passaggio da ${premises} contro ${target}`,
  },
  ru: {
    inWords: "Рассуждение словами",
    voices: "Голоса",
    quotes: "Цитаты",
    marks: ["«", "»"],
    comma: ", ",
    and: " и ",
    therefore: "Следовательно,",
    together: (premises) => `Следовательно, из ${premises} вместе:`,
    reason: (conclusion) => `Довод в пользу ${conclusion}`,
    independent: (index, count, conclusion) =>
      `Независимый довод ${index} из ${count} в пользу ${conclusion}`,
    objection: (target) => `Возражение против ${target}`,
    step: (premises, conclusion) => `шага от ${premises} к ${conclusion}`,
    stepAgainst: (premises, target) => `шага от ${premises} против ${target}`,
  },
  zh: {
    inWords: "论证的文字表述",
    voices: "各方声音",
    quotes: "引文",
    marks: ["“", "”"],
    comma: "、",
    and: " 和 ",
    therefore: "因此：",
    together: (premises) => `因此，由 ${premises} 共同得出：`,
    reason: (conclusion) => `支持 ${conclusion} 的理由`,
    independent: (index, count, conclusion) => `支持 ${conclusion} 的独立理由（${index}/${count}）`,
    objection: (target) => `对 ${target} 的反对意见`,
    step: (premises, conclusion) => `从 ${premises} 到 ${conclusion} 的推理`,
    stepAgainst: (premises, target) => `从 ${premises} 反对 ${target} 的推理`,
  },
  ar: {
    inWords: "الحجّة بالكلمات",
    voices: "الأصوات",
    quotes: "الاقتباسات",
    marks: ["«", "»"],
    comma: "، ",
    and: " و",
    therefore: "إذن:",
    together: (premises) => `إذن، من ${premises} معًا:`,
    reason: (conclusion) => `سبب لتأييد ${conclusion}`,
    independent: (index, count, conclusion) => `سبب مستقل ${index} من ${count} لتأييد ${conclusion}`,
    objection: (target) => `اعتراض على ${target}`,
    step: (premises, conclusion) => `الانتقال من ${premises} إلى ${conclusion}`,
    stepAgainst: (premises, target) => `الانتقال من ${premises} ضدّ ${target}`,
  },
};

/** The words for a BCP 47 tag; English where the language has none here. */
export function proseFor(lang: string): ProseWords {
  return WORDS[lang.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}

/** "2, 3 and 5" */
export function listed(items: readonly (string | number)[], { comma, and }: ProseWords): string {
  const [last = "", ...before] = items.map(String).toReversed();
  return before.length === 0 ? last : before.toReversed().join(comma) + and + last;
}
