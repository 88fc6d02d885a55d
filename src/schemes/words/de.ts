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
    plain: {
      true: "Stimmt wirklich, was {Aussage {from}|die Aussagen {from}} über das Beispiel {sagt|sagen}?",
      typical: "Ist das Beispiel typisch oder ein Sonderfall?",
      number: "Sind es genug Beispiele, um sich bei Aussage {to} sicher zu sein?",
      counterexample: "Fällt dir ein Beispiel ein, das gegen Aussage {to} spricht?",
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
    plain: {
      law: "Führt das, was {Aussage {from} sagt|die Aussagen {from} sagen}, wirklich zu dem, was Aussage {to} sagt?",
      happens: "Stimmt wirklich, was {Aussage {from} sagt|die Aussagen {from} sagen}?",
      strength:
        "Reicht allein das, was {Aussage {from} sagt|die Aussagen {from} sagen}, damit eintritt, was Aussage {to} sagt?",
      prevented: "Könnte etwas anderes verhindern, was Aussage {to} sagt?",
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
    plain: {
      seen: "Stimmt wirklich, was {Aussage {from} sagt|die Aussagen {from} sagen}?",
      link: "Bedeutet das, was {Aussage {from} sagt|die Aussagen {from} sagen}, immer, dass Aussage {to} stimmt, oder nur manchmal?",
      explanation: "Könnte etwas anderes als Aussage {to} die Erklärung sein?",
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
    plain: {
      goal: "Lohnt es sich, dieses Ziel zu verfolgen?",
      works: "Führt das, was Aussage {to} sagt, wirklich zum Ziel?",
      possible: "Kann man überhaupt tun, was Aussage {to} sagt?",
      alternative: "Gibt es einen besseren Weg zum Ziel als das, was Aussage {to} sagt?",
      "side-effect": "Was würde sonst noch geschehen, wenn man tut, was Aussage {to} sagt?",
      conflict: "Stünde das, was Aussage {to} sagt, anderen Zielen im Weg?",
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
    plain: {
      likely:
        "Wie wahrscheinlich ist es, dass wirklich geschieht, was {Aussage {from} sagt|die Aussagen {from} sagen}?",
      worth:
        "Wäre es gut oder schlecht, wenn geschieht, was {Aussage {from} sagt|die Aussagen {from} sagen}?",
      evidence:
        "Woher wissen wir, dass geschehen würde, was {Aussage {from} sagt|die Aussagen {from} sagen}?",
      opposite: "Was würde sonst noch geschehen, das gegen Aussage {to} spricht?",
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
    plain: {
      expert: "Kennt sich wirklich aus, wer das sagt?",
      field: "Geht es in Aussage {to} um etwas, womit sich die Fachperson wirklich auskennt?",
      trust: "Könnte die Fachperson einen Grund haben, das auch dann zu sagen, wenn es nicht stimmt?",
      others: "Sagen andere Fachleute etwas anderes?",
      evidence: "Gibt es Tatsachen, die gegen Aussage {to} sprechen?",
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
    plain: {
      place:
        "Konnte die Person wirklich sehen, hören oder wissen, was {Aussage {from} sagt|die Aussagen {from} sagen}?",
      honest: "Könnte die Person einen Grund haben, das auch dann zu sagen, wenn es nicht stimmt?",
      consistent: "Sagt die Person an anderer Stelle etwas anderes?",
      others: "Sagen andere, die dabei waren, etwas anderes?",
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
    plain: {
      case: "Ist es in dem Fall, mit dem verglichen wird, wirklich so?",
      similar: "Gleichen sich die beiden in dem, was für Aussage {to} wichtig ist?",
      difference: "Unterscheiden sich die beiden in etwas, das für Aussage {to} wichtig ist?",
      counterexample: "Fällt dir etwas ebenso Ähnliches ein, bei dem es nicht so ist?",
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
    plain: {
      difference: "Ist dieser Fall in etwas anders, das für Aussage {to} wichtig ist?",
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
    plain: {
      valid: "Gibt es diese Regel wirklich, und gilt sie hier?",
      applies: "Ist die Regel für Fälle wie diesen gedacht?",
      excepted: "Ist dieser Fall eine Ausnahme von der Regel?",
      conflict: "Gibt es eine andere Regel, die hier wichtiger ist?",
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
    plain: {
      fits: "Passt das, worum es in Aussage {to} geht, zu dieser Bedeutung des Wortes?",
      loaded: "Wurde diese Bedeutung des Wortes nur gewählt, damit Aussage {to} herauskommt?",
      vague: "Ist das Wort zu unklar, um zu entscheiden, ob Aussage {to} stimmt?",
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
    plain: {
      held: "Woher wissen wir, dass sie das wirklich gesagt oder versprochen haben?",
      bears: "Gilt das, was sie gesagt oder versprochen haben, auch hier?",
      withdrawn: "Haben sie zurückgenommen, was sie gesagt oder versprochen haben?",
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
    plain: {
      shared: "Ist der Wert hinter diesem Grund ({scheme}) den Menschen wichtig, um die es geht?",
      serves: "Dient das, was Aussage {to} sagt, wirklich dem Wert hinter diesem Grund?",
      rival: "Ist hier ein anderer Wert wichtiger?",
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
    plain: {
      informed: "Wissen diese Menschen genug darüber, um zu urteilen?",
      mistaken: "Könnten sich die meisten irren in dem, was {Aussage {from} sagt|die Aussagen {from} sagen}?",
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
    plain: {
      matters: "Ist der Unterschied für Aussage {to} wichtig?",
      overlap: "Gibt es etwas, das beides ist?",
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
    plain: {
      open: "Ist wirklich möglich, was {Aussage {from} sagt|die Aussagen {from} sagen}?",
      complete: "Sind das alle Möglichkeiten, oder fehlt eine?",
      exclusive: "Könnte mehr als eine davon stimmen?",
    },
  },
};
