import type { SchemeWords } from "../catalogue.ts";

export const it: SchemeWords = {
  example: {
    name: "esempio",
    aliases: ["generalizzazione", "induzione"],
    roles: { case: "In questo caso è così." },
    asks: {
      true: "È davvero così in questo caso?",
      typical: "Il caso è tipico?",
      number: "I casi sono abbastanza?",
      counterexample: "Ci sono casi in cui non è così?",
    },
    plain: {
      true: "È davvero vero ciò che {dice l’enunciato {from}|dicono gli enunciati {from}} dell’esempio?",
      typical: "L’esempio è tipico o è un caso particolare?",
      number: "Ci sono abbastanza esempi per essere sicuri dell’enunciato {to}?",
      counterexample: "Ti viene in mente un esempio contro l’enunciato {to}?",
    },
  },
  cause: {
    name: "causa",
    aliases: ["causa ed effetto"],
    roles: { law: "L’una cosa porta all’altra.", cause: "La causa è presente." },
    asks: {
      law: "L’una cosa porta davvero all’altra?",
      happens: "La causa è presente?",
      strength: "La causa è abbastanza forte?",
      prevented: "Qualcos’altro impedisce l’effetto?",
    },
    plain: {
      law: "Ciò che {dice l’enunciato {from}|dicono gli enunciati {from}} porta davvero a ciò che dice l’enunciato {to}?",
      happens: "È davvero vero ciò che {dice l’enunciato {from}|dicono gli enunciati {from}}?",
      strength:
        "Basta da solo ciò che {dice l’enunciato {from}|dicono gli enunciati {from}} a produrre ciò che dice l’enunciato {to}?",
      prevented: "Qualcos’altro potrebbe impedire ciò che dice l’enunciato {to}?",
    },
  },
  sign: {
    name: "segno",
    aliases: ["indizio"],
    roles: { link: "Dove c’è il segno, c’è ciò che indica.", sign: "Il segno è presente." },
    asks: {
      seen: "Il segno è presente?",
      link: "Quanto è stretto il legame fra il segno e ciò che indica?",
      explanation: "Qualcos’altro spiega meglio il segno?",
    },
    plain: {
      seen: "È davvero vero ciò che {dice l’enunciato {from}|dicono gli enunciati {from}}?",
      link: "Significa sempre ciò che {dice l’enunciato {from}|dicono gli enunciati {from}} che l’enunciato {to} è vero, o solo a volte?",
      explanation: "La spiegazione potrebbe essere un’altra, diversa dall’enunciato {to}?",
    },
  },
  means: {
    name: "fine e mezzi",
    aliases: ["ragionamento pratico"],
    roles: { goal: "Il fine merita di essere perseguito.", means: "Questo porta al fine." },
    asks: {
      goal: "Il fine merita di essere perseguito?",
      works: "Questo porta al fine?",
      possible: "È fattibile?",
      alternative: "C’è una via migliore verso il fine?",
      "side-effect": "Che cos’altro produrrebbe?",
      conflict: "Ostacola altri fini?",
    },
    plain: {
      goal: "Vale la pena di perseguire questo scopo?",
      works: "Ciò che dice l’enunciato {to} porta davvero allo scopo?",
      possible: "Si può davvero fare ciò che dice l’enunciato {to}?",
      alternative: "C’è una via verso lo scopo migliore di ciò che dice l’enunciato {to}?",
      "side-effect": "Che cos’altro succederebbe se si facesse ciò che dice l’enunciato {to}?",
      conflict: "Ciò che dice l’enunciato {to} ostacolerebbe altri scopi?",
    },
  },
  consequences: {
    name: "conseguenze",
    roles: { consequence: "Questo ne seguirebbe.", worth: "Ciò che ne seguirebbe è bene, o male." },
    asks: {
      likely: "È probabile che ne segua?",
      worth: "Ciò che ne seguirebbe è bene, o male?",
      evidence: "Che cosa mostra che ne seguirebbe?",
      opposite: "Ci sono conseguenze a favore del contrario?",
    },
    plain: {
      likely:
        "Quanto è probabile che succeda davvero ciò che {dice l’enunciato {from}|dicono gli enunciati {from}}?",
      worth:
        "Sarebbe un bene o un male se succedesse ciò che {dice l’enunciato {from}|dicono gli enunciati {from}}?",
      evidence:
        "Come sappiamo che succederebbe ciò che {dice l’enunciato {from}|dicono gli enunciati {from}}?",
      opposite: "Che cos’altro succederebbe che parla contro l’enunciato {to}?",
    },
  },
  expert: {
    name: "parere di esperti",
    aliases: ["opinione di esperto", "autorità"],
    roles: { expert: "Chi parla è un esperto.", says: "L’esperto lo dice." },
    asks: {
      expert: "Chi parla è un esperto?",
      said: "L’esperto ha detto proprio questo?",
      field: "Rientra nel suo campo?",
      trust: "L’esperto è di parte?",
      others: "Altri esperti dissentono?",
      evidence: "I fatti parlano contro?",
    },
    plain: {
      expert: "Chi lo dice è davvero competente?",
      field: "L’enunciato {to} riguarda qualcosa che l’esperto ha studiato?",
      trust: "L’esperto potrebbe avere un motivo per dirlo anche se non è vero?",
      others: "Altri esperti dicono qualcos’altro?",
      evidence: "Ci sono fatti che parlano contro l’enunciato {to}?",
    },
  },
  testimony: {
    name: "testimonianza",
    aliases: ["testimone"],
    roles: { witness: "Il testimone è in grado di saperlo.", says: "Il testimone lo dice." },
    asks: {
      place: "Il testimone è in grado di saperlo?",
      said: "Il testimone ha detto proprio questo?",
      honest: "Il testimone è sincero?",
      consistent: "Il testimone dice altro altrove?",
      others: "Altri testimoni lo contraddicono?",
    },
    plain: {
      place:
        "Il testimone poteva davvero vedere, sentire o sapere ciò che {dice l’enunciato {from}|dicono gli enunciati {from}}?",
      honest: "Il testimone potrebbe avere un motivo per dirlo anche se non è vero?",
      consistent: "In altri momenti il testimone dice qualcos’altro?",
      others: "Altri testimoni dicono qualcos’altro?",
    },
  },
  analogy: {
    name: "analogia",
    aliases: ["confronto"],
    roles: { similar: "I due casi si somigliano.", case: "Nell’altro caso è così." },
    asks: {
      case: "È così nell’altro caso?",
      similar: "I casi si somigliano in ciò che conta?",
      difference: "C’è una differenza che conta?",
      counterexample: "C’è un caso altrettanto simile in cui non è così?",
    },
    plain: {
      case: "È davvero così nel caso con cui si fa il confronto?",
      similar: "I due si somigliano in ciò che conta per l’enunciato {to}?",
      difference: "I due differiscono in qualcosa che conta per l’enunciato {to}?",
      counterexample: "Ti viene in mente qualcosa di altrettanto simile per cui non è così?",
    },
  },
  precedent: {
    name: "precedente",
    roles: {
      precedent: "Un caso precedente fu deciso così.",
      similar: "Questo caso somiglia al precedente.",
    },
    asks: {
      decided: "Il caso precedente fu deciso così?",
      similar: "Questo caso somiglia al precedente?",
      difference: "C’è una differenza che conta?",
      outdated: "La decisione precedente vale ancora?",
    },
    plain: {
      difference: "Questo caso è diverso in qualcosa che conta per l’enunciato {to}?",
    },
  },
  rule: {
    name: "regola",
    aliases: ["principio"],
    roles: { rule: "La regola è in vigore.", case: "Il caso rientra nella regola." },
    asks: {
      valid: "La regola è in vigore?",
      applies: "Il caso rientra nella regola?",
      excepted: "È un’eccezione alla regola?",
      conflict: "Un’altra regola viene prima?",
    },
    plain: {
      valid: "Questa regola esiste davvero, e vale qui?",
      applies: "La regola è pensata per casi come questo?",
      excepted: "Questo caso è un’eccezione alla regola?",
      conflict: "C’è un’altra regola che qui è più importante?",
    },
  },
  definition: {
    name: "definizione",
    aliases: ["classificazione"],
    roles: { definition: "La parola significa questo.", case: "Il caso risponde alla definizione." },
    asks: {
      meaning: "La parola significa questo?",
      fits: "Il caso risponde alla definizione?",
      loaded: "La definizione è scelta in vista della conclusione?",
      vague: "La parola è troppo vaga per decidere?",
    },
    plain: {
      fits: "Ciò di cui parla l’enunciato {to} corrisponde a questo significato della parola?",
      loaded: "Questo significato della parola è stato scelto solo per arrivare all’enunciato {to}?",
      vague: "La parola è troppo poco chiara per decidere se l’enunciato {to} è vero?",
    },
  },
  commitment: {
    name: "impegno",
    aliases: ["promessa"],
    roles: { commitment: "Si sono impegnati a questo.", bears: "L’impegno riguarda questo caso." },
    asks: {
      held: "Che cosa mostra che si sono impegnati?",
      bears: "L’impegno riguarda questo caso?",
      withdrawn: "Hanno ritirato l’impegno?",
      excepted: "Questo caso è un’eccezione?",
    },
    plain: {
      held: "Come sappiamo che l’hanno davvero detto o promesso?",
      bears: "Ciò che hanno detto o promesso vale anche qui?",
      withdrawn: "Hanno ritirato ciò che hanno detto o promesso?",
    },
  },
  values: {
    name: "valori",
    aliases: ["valore", "equità"],
    roles: { value: "Il valore conta.", serves: "Questo serve il valore." },
    asks: {
      shared: "Gli interessati condividono il valore?",
      serves: "Questo serve il valore?",
      rival: "Un altro valore pesa di più?",
    },
    plain: {
      shared: "Il valore dietro questa ragione ({scheme}) è importante per le persone interessate?",
      serves: "Ciò che dice l’enunciato {to} serve davvero il valore dietro questa ragione?",
      rival: "Qui è più importante un altro valore?",
    },
  },
  opinion: {
    name: "opinione diffusa",
    aliases: ["opinione comune"],
    roles: { opinion: "I più la pensano così." },
    asks: {
      held: "I più la pensano così?",
      informed: "Sono in grado di giudicare?",
      mistaken: "C’è motivo di pensare che si sbaglino?",
    },
    plain: {
      informed: "Queste persone ne sanno abbastanza per giudicare?",
      mistaken:
        "La maggior parte della gente potrebbe sbagliarsi su ciò che {dice l’enunciato {from}|dicono gli enunciati {from}}?",
    },
  },
  distinction: {
    name: "distinzione",
    aliases: ["differenza", "contrasto"],
    roles: { difference: "I due differiscono.", matters: "La differenza qui conta." },
    asks: {
      real: "Questa differenza esiste?",
      matters: "La differenza qui conta?",
      overlap: "Ci sono casi che sono entrambe le cose?",
    },
    plain: {
      matters: "La differenza conta per l’enunciato {to}?",
      overlap: "C’è qualcosa che è entrambe le cose?",
    },
  },
  alternatives: {
    name: "alternative",
    roles: { alternative: "C’è questa alternativa." },
    asks: {
      open: "L’alternativa è davvero aperta?",
      complete: "Sono queste tutte le alternative?",
      exclusive: "Può valerne più d’una?",
      better: "Che cosa parla per l’una piuttosto che per le altre?",
    },
    plain: {
      open: "È davvero possibile ciò che {dice l’enunciato {from}|dicono gli enunciati {from}}?",
      complete: "Sono queste tutte le possibilità, o ne manca una?",
      exclusive: "Potrebbe essere vera più di una?",
    },
  },
};
