/** The words on buttons and headings of a page on the screen, by language of the map. `{}` stands for a number or name. */
export interface PageWords {
  readonly skip: string;
  readonly figures: string;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** The whole figure in view. */
  readonly fit: string;
  /** At its own size. */
  readonly actual: string;
  readonly find: string;
  readonly findHint: string;
  readonly next: string;
  readonly previous: string;
  /** "3 of 12" */
  readonly count: string;
  readonly nothing: string;
  readonly words: string;
  readonly close: string;
  readonly statement: string;
  readonly note: string;
  readonly because: string;
  readonly objections: string;
  readonly leadsTo: string;
  readonly against: string;
  readonly inFigure: string;
}

const en: PageWords = {
  skip: "To the argument in words",
  figures: "Figures",
  tools: "View",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Whole figure",
  actual: "Actual size",
  find: "Find",
  findHint: "Find in statements",
  next: "Next match",
  previous: "Previous match",
  count: "{} of {}",
  nothing: "No match",
  words: "In words",
  close: "Close",
  statement: "Statement {}",
  note: "Note",
  because: "Because",
  objections: "But",
  leadsTo: "Leads to",
  against: "Speaks against",
  inFigure: "Show {} in the figure",
};

const WORDS: Readonly<Record<string, PageWords>> = {
  en,
  de: {
    skip: "Zum Argument in Worten",
    figures: "Abbildungen",
    tools: "Ansicht",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    fit: "Ganze Abbildung",
    actual: "Eigene Größe",
    find: "Suchen",
    findHint: "In den Aussagen suchen",
    next: "Nächster Treffer",
    previous: "Voriger Treffer",
    count: "{} von {}",
    nothing: "Kein Treffer",
    words: "In Worten",
    close: "Schließen",
    statement: "Aussage {}",
    note: "Notiz",
    because: "Weil",
    objections: "Aber",
    leadsTo: "Führt zu",
    against: "Spricht gegen",
    inFigure: "{} in der Abbildung zeigen",
  },
  fr: {
    skip: "Vers l’argument en toutes lettres",
    figures: "Figures",
    tools: "Affichage",
    zoomIn: "Agrandir",
    zoomOut: "Réduire",
    fit: "Figure entière",
    actual: "Taille réelle",
    find: "Chercher",
    findHint: "Chercher dans les énoncés",
    next: "Résultat suivant",
    previous: "Résultat précédent",
    count: "{} sur {}",
    nothing: "Aucun résultat",
    words: "En toutes lettres",
    close: "Fermer",
    statement: "Énoncé {}",
    note: "Note",
    because: "Car",
    objections: "Mais",
    leadsTo: "Mène à",
    against: "Parle contre",
    inFigure: "Montrer {} dans la figure",
  },
  es: {
    skip: "Ir al argumento en palabras",
    figures: "Figuras",
    tools: "Vista",
    zoomIn: "Ampliar",
    zoomOut: "Reducir",
    fit: "Figura entera",
    actual: "Tamaño real",
    find: "Buscar",
    findHint: "Buscar en los enunciados",
    next: "Siguiente resultado",
    previous: "Resultado anterior",
    count: "{} de {}",
    nothing: "Sin resultados",
    words: "En palabras",
    close: "Cerrar",
    statement: "Enunciado {}",
    note: "Nota",
    because: "Porque",
    objections: "Pero",
    leadsTo: "Lleva a",
    against: "Habla en contra de",
    inFigure: "Mostrar {} en la figura",
  },
  it: {
    skip: "Vai all’argomento a parole",
    figures: "Figure",
    tools: "Vista",
    zoomIn: "Ingrandisci",
    zoomOut: "Riduci",
    fit: "Figura intera",
    actual: "Dimensione reale",
    find: "Cerca",
    findHint: "Cerca negli enunciati",
    next: "Risultato successivo",
    previous: "Risultato precedente",
    count: "{} di {}",
    nothing: "Nessun risultato",
    words: "A parole",
    close: "Chiudi",
    statement: "Enunciato {}",
    note: "Nota",
    because: "Perché",
    objections: "Ma",
    leadsTo: "Porta a",
    against: "Parla contro",
    inFigure: "Mostra {} nella figura",
  },
  ru: {
    skip: "К рассуждению словами",
    figures: "Рисунки",
    tools: "Вид",
    zoomIn: "Увеличить",
    zoomOut: "Уменьшить",
    fit: "Весь рисунок",
    actual: "Исходный размер",
    find: "Найти",
    findHint: "Найти в утверждениях",
    next: "Следующее совпадение",
    previous: "Предыдущее совпадение",
    count: "{} из {}",
    nothing: "Ничего не найдено",
    words: "Словами",
    close: "Закрыть",
    statement: "Утверждение {}",
    note: "Заметка",
    because: "Потому что",
    objections: "Но",
    leadsTo: "Ведёт к",
    against: "Говорит против",
    inFigure: "Показать {} на рисунке",
  },
  zh: {
    skip: "跳到论证的文字表述",
    figures: "图",
    tools: "视图",
    zoomIn: "放大",
    zoomOut: "缩小",
    fit: "整图",
    actual: "原始大小",
    find: "查找",
    findHint: "在陈述中查找",
    next: "下一个",
    previous: "上一个",
    count: "第 {} 项，共 {} 项",
    nothing: "没有结果",
    words: "文字表述",
    close: "关闭",
    statement: "陈述 {}",
    note: "备注",
    because: "因为",
    objections: "但是",
    leadsTo: "导向",
    against: "反对",
    inFigure: "在图中显示 {}",
  },
  ar: {
    skip: "إلى الحجّة بالكلمات",
    figures: "الأشكال",
    tools: "العرض",
    zoomIn: "تكبير",
    zoomOut: "تصغير",
    fit: "الشكل كاملًا",
    actual: "الحجم الأصلي",
    find: "بحث",
    findHint: "البحث في العبارات",
    next: "النتيجة التالية",
    previous: "النتيجة السابقة",
    count: "{} من {}",
    nothing: "لا نتائج",
    words: "بالكلمات",
    close: "إغلاق",
    statement: "العبارة {}",
    note: "ملاحظة",
    because: "لأنّ",
    objections: "لكن",
    leadsTo: "يؤدّي إلى",
    against: "اعتراض على",
    inFigure: "إظهار {} في الشكل",
  },
};

/** The words for a BCP 47 tag; English where the language has none here. */
export function pageWordsFor(lang: string): PageWords {
  return WORDS[lang.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
