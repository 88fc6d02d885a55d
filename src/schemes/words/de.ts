import type { SchemeWords } from "../catalogue.ts";

export const de: SchemeWords = {
  example: {
    name: "Beispiel",
    aliases: ["Verallgemeinerung", "Induktion"],
    roles: { case: "In diesem Fall ist es so." },
    asks: {
      true: "Ist es in diesem Fall wirklich so?",
      typical: "Ist der Fall typisch?",
      number: "Sind es genug Fälle?",
      counterexample: "Gibt es Fälle, in denen es nicht so ist?",
    },
  },
  cause: {
    name: "Ursache",
    aliases: ["Ursache und Wirkung", "kausal"],
    roles: { law: "Das eine führt zum anderen.", cause: "Die Ursache liegt vor." },
    asks: {
      law: "Führt das eine wirklich zum anderen?",
      happens: "Liegt die Ursache vor?",
      strength: "Ist die Ursache stark genug?",
      prevented: "Verhindert etwas anderes die Wirkung?",
    },
  },
  sign: {
    name: "Anzeichen",
    aliases: ["Zeichen", "Indiz"],
    roles: { link: "Wo das Anzeichen ist, ist auch, worauf es weist.", sign: "Das Anzeichen ist da." },
    asks: {
      seen: "Ist das Anzeichen da?",
      link: "Wie eng hängt das Anzeichen mit dem zusammen, worauf es weist?",
      explanation: "Erklärt etwas anderes das Anzeichen besser?",
    },
  },
  means: {
    name: "Ziel und Mittel",
    aliases: ["praktisches Schließen"],
    roles: { goal: "Das Ziel ist erstrebenswert.", means: "Dies führt zum Ziel." },
    asks: {
      goal: "Ist das Ziel erstrebenswert?",
      works: "Führt dies zum Ziel?",
      possible: "Ist es durchführbar?",
      alternative: "Gibt es einen besseren Weg zum Ziel?",
      "side-effect": "Was würde es sonst bewirken?",
      conflict: "Steht es anderen Zielen im Weg?",
    },
  },
  consequences: {
    name: "Folgen",
    aliases: ["Konsequenzen"],
    roles: { consequence: "Dies wäre die Folge.", worth: "Die Folge ist gut oder schlecht." },
    asks: {
      likely: "Wie wahrscheinlich ist diese Folge?",
      worth: "Ist die Folge gut oder schlecht?",
      evidence: "Was spricht dafür, dass es so käme?",
      opposite: "Gibt es Folgen, die für das Gegenteil sprechen?",
    },
  },
  expert: {
    name: "Expertenmeinung",
    aliases: ["Autorität", "Fachurteil"],
    roles: { expert: "Wer spricht, ist vom Fach.", says: "Die Fachperson sagt es." },
    asks: {
      expert: "Ist vom Fach, wer spricht?",
      said: "Hat die Fachperson genau dies gesagt?",
      field: "Gehört es zu ihrem Fach?",
      trust: "Ist sie voreingenommen?",
      others: "Widersprechen andere vom Fach?",
      evidence: "Sprechen die Belege dagegen?",
    },
  },
  testimony: {
    name: "Zeugnis",
    aliases: ["Zeugenaussage"],
    roles: { witness: "Wer aussagt, kann es wissen.", says: "So lautet die Aussage." },
    asks: {
      place: "Kann es wissen, wer aussagt?",
      said: "Lautet die Aussage genau so?",
      honest: "Ist sie aufrichtig?",
      consistent: "Steht sie im Widerspruch zu anderem, was dieselbe Person sagt?",
      others: "Sagen andere etwas anderes?",
    },
  },
  analogy: {
    name: "Analogie",
    aliases: ["Vergleich"],
    roles: { similar: "Die beiden Fälle gleichen sich.", case: "Im anderen Fall ist es so." },
    asks: {
      case: "Ist es im anderen Fall so?",
      similar: "Gleichen sich die Fälle in dem, worauf es ankommt?",
      difference: "Gibt es einen Unterschied, auf den es ankommt?",
      counterexample: "Gibt es einen ebenso ähnlichen Fall, in dem es nicht so ist?",
    },
  },
  precedent: {
    name: "Präzedenzfall",
    aliases: ["Präzedenz"],
    roles: {
      precedent: "Ein früherer Fall wurde so entschieden.",
      similar: "Dieser Fall gleicht dem früheren.",
    },
    asks: {
      decided: "Wurde der frühere Fall so entschieden?",
      similar: "Gleicht dieser Fall dem früheren?",
      difference: "Gibt es einen Unterschied, auf den es ankommt?",
      outdated: "Gilt die frühere Entscheidung noch?",
    },
  },
  rule: {
    name: "Regel",
    aliases: ["Grundsatz"],
    roles: { rule: "Die Regel gilt.", case: "Der Fall fällt unter die Regel." },
    asks: {
      valid: "Gilt die Regel?",
      applies: "Fällt der Fall unter die Regel?",
      excepted: "Ist dies eine Ausnahme von der Regel?",
      conflict: "Geht eine andere Regel vor?",
    },
  },
  definition: {
    name: "Definition",
    aliases: ["Begriff"],
    roles: { definition: "Das Wort bedeutet dies.", case: "Der Fall passt zur Definition." },
    asks: {
      meaning: "Bedeutet das Wort dies?",
      fits: "Passt der Fall zur Definition?",
      loaded: "Ist die Definition der Folgerung zuliebe gewählt?",
      vague: "Ist das Wort zu unscharf, um es zu entscheiden?",
    },
  },
  commitment: {
    name: "Selbstbindung",
    aliases: ["Verpflichtung", "Versprechen"],
    roles: { commitment: "Sie haben sich darauf festgelegt.", bears: "Die Festlegung betrifft diesen Fall." },
    asks: {
      held: "Was zeigt, dass sie sich darauf festgelegt haben?",
      bears: "Betrifft die Festlegung diesen Fall?",
      withdrawn: "Haben sie die Festlegung zurückgenommen?",
      excepted: "Ist dieser Fall eine Ausnahme?",
    },
  },
  values: {
    name: "Werte",
    aliases: ["Wert", "Fairness"],
    roles: { value: "Der Wert zählt.", serves: "Dies dient dem Wert." },
    asks: {
      shared: "Teilen die Betroffenen den Wert?",
      serves: "Dient dies dem Wert?",
      rival: "Wiegt ein anderer Wert mehr?",
    },
  },
  opinion: {
    name: "verbreitete Meinung",
    aliases: ["Mehrheitsmeinung"],
    roles: { opinion: "Die meisten denken so." },
    asks: {
      held: "Denken die meisten so?",
      informed: "Können sie es beurteilen?",
      mistaken: "Gibt es Grund zur Annahme, dass sie sich irren?",
    },
  },
  distinction: {
    name: "Unterscheidung",
    aliases: ["Unterschied", "Gegensatz"],
    roles: { difference: "Die beiden unterscheiden sich.", matters: "Auf den Unterschied kommt es hier an." },
    asks: {
      real: "Gibt es diesen Unterschied?",
      matters: "Kommt es hier auf den Unterschied an?",
      overlap: "Gibt es Fälle, die beides sind?",
    },
  },
  alternatives: {
    name: "Alternativen",
    roles: { alternative: "Es gibt diese Alternative." },
    asks: {
      open: "Steht die Alternative wirklich offen?",
      complete: "Sind das alle Alternativen?",
      exclusive: "Kann mehr als eine von ihnen zutreffen?",
      better: "Was spricht eher für die eine als für die anderen?",
    },
  },
};
