/** The few words that a drawing adds to the author's, by language of the map. */
export interface Words {
  readonly because: string;
  readonly but: string;
  readonly see: string;
  readonly unstated: string;
  readonly source: string;
  readonly sources: string;
  /** Legend */
  readonly support: string;
  readonly objection: string;
  readonly undercut: string;
  readonly main: string;
  readonly unstatedPremise: string;
  readonly reference: string;
  readonly premise: string;
  readonly conclusion: string;
  /** "Figure 2" at the head of a figure and in references to it. */
  readonly figure: string;
  readonly overview: string;
  /** Worksheets and cards: lines at the head, the list of what was taken out, its key. */
  readonly pupil: string;
  readonly date: string;
  readonly placeThese: string;
  readonly answers: string;
  /** Over the plan of a poster's sheets. */
  readonly assemble: string;
}

const en: Words = {
  because: "because",
  but: "but",
  see: "see",
  unstated: "unstated",
  source: "Source",
  sources: "Sources",
  support: "supports: all premises of a block count together",
  objection: "speaks against",
  undercut: "questions the step itself",
  main: "main conclusion",
  unstatedPremise: "premise left unstated",
  reference: "drawn in full elsewhere",
  premise: "premise",
  conclusion: "conclusion",
  figure: "Figure",
  overview: "overview",
  pupil: "Name",
  date: "Date",
  placeThese: "Put these statements in their places",
  answers: "Answer key",
  assemble: "Trim each sheet at its marks and join the sheets like this.",
};

const WORDS: Readonly<Record<string, Words>> = {
  en,
  de: {
    because: "weil",
    but: "aber",
    see: "siehe",
    unstated: "unausgesprochen",
    source: "Quelle",
    sources: "Quellen",
    support: "stützt: alle Prämissen eines Blocks gelten zusammen",
    objection: "spricht dagegen",
    undercut: "bezweifelt den Schritt selbst",
    main: "Hauptschluss",
    unstatedPremise: "unausgesprochene Prämisse",
    reference: "an anderer Stelle ganz gezeichnet",
    premise: "Prämisse",
    conclusion: "Schluss",
    figure: "Abbildung",
    overview: "Überblick",
    pupil: "Name",
    date: "Datum",
    placeThese: "Diese Aussagen an ihren Platz setzen",
    answers: "Lösung",
    assemble: "Jedes Blatt an den Marken beschneiden und die Blätter so zusammensetzen.",
  },
  fr: {
    because: "car",
    but: "mais",
    see: "voir",
    unstated: "implicite",
    source: "Source",
    sources: "Sources",
    support: "soutient : les prémisses d’un bloc comptent ensemble",
    objection: "parle contre",
    undercut: "met en doute le pas lui-même",
    main: "conclusion principale",
    unstatedPremise: "prémisse implicite",
    reference: "figure en entier ailleurs",
    premise: "prémisse",
    conclusion: "conclusion",
    figure: "Figure",
    overview: "vue d’ensemble",
    pupil: "Nom",
    date: "Date",
    placeThese: "Remettez ces énoncés à leur place",
    answers: "Corrigé",
    assemble: "Coupez chaque feuille aux repères et assemblez les feuilles ainsi.",
  },
  es: {
    because: "porque",
    but: "pero",
    see: "véase",
    unstated: "implícita",
    source: "Fuente",
    sources: "Fuentes",
    support: "apoya: las premisas de un bloque cuentan juntas",
    objection: "habla en contra",
    undercut: "cuestiona el paso mismo",
    main: "conclusión principal",
    unstatedPremise: "premisa implícita",
    reference: "figura completa en otro lugar",
    premise: "premisa",
    conclusion: "conclusión",
    figure: "Figura",
    overview: "panorama",
    pupil: "Nombre",
    date: "Fecha",
    placeThese: "Coloque estos enunciados en su lugar",
    answers: "Soluciones",
    assemble: "Recorte cada hoja por las marcas y una las hojas así.",
  },
  it: {
    because: "perché",
    but: "ma",
    see: "vedi",
    unstated: "implicita",
    source: "Fonte",
    sources: "Fonti",
    support: "sostiene: le premesse di un blocco contano insieme",
    objection: "parla contro",
    undercut: "mette in dubbio il passaggio stesso",
    main: "conclusione principale",
    unstatedPremise: "premessa implicita",
    reference: "per intero in un altro punto",
    premise: "premessa",
    conclusion: "conclusione",
    figure: "Figura",
    overview: "panoramica",
    pupil: "Nome",
    date: "Data",
    placeThese: "Rimettete questi enunciati al loro posto",
    answers: "Soluzioni",
    assemble: "Tagliate ogni foglio lungo i segni e unite i fogli così.",
  },
  ru: {
    because: "потому что",
    but: "но",
    see: "см.",
    unstated: "подразумевается",
    source: "Источник",
    sources: "Источники",
    support: "подкрепляет: посылки одного блока действуют вместе",
    objection: "говорит против",
    undercut: "ставит под вопрос сам вывод",
    main: "главный вывод",
    unstatedPremise: "подразумеваемая посылка",
    reference: "полностью в другом месте",
    premise: "посылка",
    conclusion: "вывод",
    figure: "Рисунок",
    overview: "обзор",
    pupil: "Имя",
    date: "Дата",
    placeThese: "Расставьте эти утверждения по местам",
    answers: "Ответы",
    assemble: "Обрежьте каждый лист по меткам и соедините листы так.",
  },
  zh: {
    because: "因为",
    but: "但是",
    see: "见",
    unstated: "未明言",
    source: "来源",
    sources: "来源",
    support: "支持：同一框内的前提共同成立",
    objection: "反对",
    undercut: "质疑推理本身",
    main: "主要结论",
    unstatedPremise: "未明言的前提",
    reference: "全文见他处",
    premise: "前提",
    conclusion: "结论",
    figure: "图",
    overview: "总览",
    pupil: "姓名",
    date: "日期",
    placeThese: "将下列陈述填入相应位置",
    answers: "答案",
    assemble: "沿标记裁切各页，按此图拼接。",
  },
  ar: {
    because: "لأنّ",
    but: "لكن",
    see: "انظر",
    unstated: "مُضمَرة",
    source: "المصدر",
    sources: "المصادر",
    support: "يدعم: مقدّمات الإطار الواحد تعمل معًا",
    objection: "اعتراض",
    undercut: "يطعن في الاستدلال نفسه",
    main: "النتيجة الرئيسية",
    unstatedPremise: "مقدّمة مُضمَرة",
    reference: "مرسومة كاملةً في موضع آخر",
    premise: "مقدّمة",
    conclusion: "نتيجة",
    figure: "الشكل",
    overview: "نظرة عامة",
    pupil: "الاسم",
    date: "التاريخ",
    placeThese: "ضع هذه العبارات في أماكنها",
    answers: "مفتاح الإجابات",
    assemble: "قُصّ كل ورقة عند العلامات وصِل الأوراق على هذا النحو.",
  },
};

/** The words for a BCP 47 tag; English where the language has none here. */
export function wordsFor(lang: string): Words {
  return WORDS[lang.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}

/** The direction in which a language's paragraphs run. */
export function directionOf(lang: string): "ltr" | "rtl" {
  return /^(ar|he|fa|ur|yi|ps|sd|ug|dv|ckb)\b/i.test(lang) ? "rtl" : "ltr";
}
