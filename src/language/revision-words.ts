/** The words of a drawing of differences, by language of the map. */
export interface RevisionWords {
  /** What became of a statement or inference. */
  readonly new: string;
  readonly removed: string;
  readonly reworded: string;
  readonly moved: string;
  readonly changed: string;
  /** Of a premise in an inference. */
  readonly added: string;
  readonly former: string;
  /** Legend */
  readonly rewordedLegend: string;
  readonly changedLegend: string;
  readonly unchanged: string;
  /** Before an old text, for readers who cannot see it struck through. */
  readonly before: string;
  /** What changed without a trace in a drawing. */
  readonly quote: string;
  readonly note: string;
  readonly tags: string;
  readonly group: string;
  readonly id: string;
  readonly premise: string;
  readonly conclusion: string;
}

const en: RevisionWords = {
  new: "new",
  removed: "removed",
  reworded: "reworded",
  moved: "moved",
  changed: "changed",
  added: "added here",
  former: "removed here",
  rewordedLegend: "reworded: old words are struck through, new words underlined",
  changedLegend: "changed in what its tag names, or in its premises",
  unchanged: "unchanged",
  before: "before",
  quote: "quote",
  note: "note",
  tags: "tags",
  group: "group",
  id: "id",
  premise: "now a premise",
  conclusion: "now a conclusion",
};

const WORDS: Readonly<Record<string, RevisionWords>> = {
  en,
  de: {
    new: "neu",
    removed: "entfernt",
    reworded: "umformuliert",
    moved: "verschoben",
    changed: "geändert",
    added: "hier hinzugefügt",
    former: "hier entfernt",
    rewordedLegend: "umformuliert: alte Wörter durchgestrichen, neue unterstrichen",
    changedLegend: "geändert: was dabeisteht oder die Prämissen",
    unchanged: "unverändert",
    before: "vorher",
    quote: "Zitat",
    note: "Notiz",
    tags: "Schlagwörter",
    group: "Gruppe",
    id: "Kennung",
    premise: "jetzt Prämisse",
    conclusion: "jetzt Schluss",
  },
  fr: {
    new: "nouveau",
    removed: "supprimé",
    reworded: "reformulé",
    moved: "déplacé",
    changed: "modifié",
    added: "ajouté ici",
    former: "retiré ici",
    rewordedLegend: "reformulé : anciens mots barrés, nouveaux mots soulignés",
    changedLegend: "modifié : ce que dit l’étiquette, ou les prémisses",
    unchanged: "inchangé",
    before: "avant",
    quote: "citation",
    note: "note",
    tags: "mots-clés",
    group: "groupe",
    id: "identifiant",
    premise: "devenu prémisse",
    conclusion: "devenu conclusion",
  },
  es: {
    new: "nuevo",
    removed: "eliminado",
    reworded: "reformulado",
    moved: "movido",
    changed: "modificado",
    added: "añadido aquí",
    former: "quitado aquí",
    rewordedLegend: "reformulado: palabras antiguas tachadas, nuevas subrayadas",
    changedLegend: "modificado: lo que dice la etiqueta, o las premisas",
    unchanged: "sin cambios",
    before: "antes",
    quote: "cita",
    note: "nota",
    tags: "etiquetas",
    group: "grupo",
    id: "identificador",
    premise: "ahora premisa",
    conclusion: "ahora conclusión",
  },
  it: {
    new: "nuovo",
    removed: "eliminato",
    reworded: "riformulato",
    moved: "spostato",
    changed: "modificato",
    added: "aggiunto qui",
    former: "tolto qui",
    rewordedLegend: "riformulato: parole vecchie barrate, parole nuove sottolineate",
    changedLegend: "modificato: ciò che dice l’etichetta, o le premesse",
    unchanged: "invariato",
    before: "prima",
    quote: "citazione",
    note: "nota",
    tags: "etichette",
    group: "gruppo",
    id: "identificatore",
    premise: "ora premessa",
    conclusion: "ora conclusione",
  },
  ru: {
    new: "новое",
    removed: "удалено",
    reworded: "переформулировано",
    moved: "перемещено",
    changed: "изменено",
    added: "добавлено сюда",
    former: "убрано отсюда",
    rewordedLegend: "переформулировано: старые слова зачёркнуты, новые подчёркнуты",
    changedLegend: "изменено то, что названо в метке, или посылки",
    unchanged: "без изменений",
    before: "раньше",
    quote: "цитата",
    note: "примечание",
    tags: "метки",
    group: "группа",
    id: "идентификатор",
    premise: "теперь посылка",
    conclusion: "теперь вывод",
  },
  zh: {
    new: "新增",
    removed: "删除",
    reworded: "改写",
    moved: "移动",
    changed: "修改",
    added: "此处新增",
    former: "此处删除",
    rewordedLegend: "改写：删去的字加删除线，新增的字加下划线",
    changedLegend: "修改：标签所指之处，或其前提",
    unchanged: "未变",
    before: "原文",
    quote: "引文",
    note: "备注",
    tags: "标签",
    group: "分组",
    id: "标识",
    premise: "现为前提",
    conclusion: "现为结论",
  },
  ar: {
    new: "جديد",
    removed: "محذوف",
    reworded: "مُعاد الصياغة",
    moved: "منقول",
    changed: "مُعدَّل",
    added: "أُضيف هنا",
    former: "حُذف من هنا",
    rewordedLegend: "مُعاد الصياغة: الكلمات القديمة مشطوبة والجديدة تحتها خطّ",
    changedLegend: "مُعدَّل: ما تذكره العلامة، أو المقدّمات",
    unchanged: "بلا تغيير",
    before: "سابقًا",
    quote: "الاقتباس",
    note: "الملاحظة",
    tags: "الوسوم",
    group: "المجموعة",
    id: "المعرّف",
    premise: "أصبح مقدّمة",
    conclusion: "أصبح نتيجة",
  },
};

/** English where the language has none here. */
export function revisionWordsFor(lang: string): RevisionWords {
  return WORDS[lang.split("-")[0]?.toLowerCase() ?? "en"] ?? en;
}
