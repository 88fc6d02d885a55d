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
  },
};
