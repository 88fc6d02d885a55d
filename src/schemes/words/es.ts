import type { SchemeWords } from "../catalogue.ts";

export const es: SchemeWords = {
  example: {
    name: "ejemplo",
    aliases: ["generalización", "inducción"],
    roles: { case: "En este caso es así." },
    asks: {
      true: "¿Es realmente así en este caso?",
      typical: "¿Es típico el caso?",
      number: "¿Hay casos suficientes?",
      counterexample: "¿Hay casos en los que no es así?",
    },
  },
  cause: {
    name: "causa",
    aliases: ["causa y efecto"],
    roles: { law: "Lo uno lleva a lo otro.", cause: "La causa está presente." },
    asks: {
      law: "¿Lo uno lleva realmente a lo otro?",
      happens: "¿Está presente la causa?",
      strength: "¿Es la causa lo bastante fuerte?",
      prevented: "¿Hay algo que impida el efecto?",
    },
  },
  sign: {
    name: "indicio",
    aliases: ["signo", "señal"],
    roles: {
      link: "Donde está el indicio, está aquello a lo que apunta.",
      sign: "El indicio está presente.",
    },
    asks: {
      seen: "¿Está presente el indicio?",
      link: "¿Es estrecho el vínculo entre el indicio y aquello a lo que apunta?",
      explanation: "¿Hay otra cosa que explique mejor el indicio?",
    },
  },
  means: {
    name: "fin y medios",
    aliases: ["razonamiento práctico"],
    roles: { goal: "El fin merece perseguirse.", means: "Esto lleva al fin." },
    asks: {
      goal: "¿Merece perseguirse el fin?",
      works: "¿Esto lleva al fin?",
      possible: "¿Se puede hacer?",
      alternative: "¿Hay un camino mejor hacia el fin?",
      "side-effect": "¿Qué otros efectos tendría?",
      conflict: "¿Estorba a otros fines?",
    },
  },
  consequences: {
    name: "consecuencias",
    roles: { consequence: "Esto se seguiría.", worth: "Lo que se seguiría es bueno, o malo." },
    asks: {
      likely: "¿Es probable que esto se siga?",
      worth: "¿Es bueno, o malo, lo que se seguiría?",
      evidence: "¿Qué muestra que se seguiría?",
      opposite: "¿Hay consecuencias que hablen a favor de lo contrario?",
    },
  },
  expert: {
    name: "opinión experta",
    aliases: ["opinión de experto", "autoridad"],
    roles: { expert: "Quien habla es experto.", says: "El experto lo dice." },
    asks: {
      expert: "¿Es experto quien habla?",
      said: "¿Dijo el experto exactamente esto?",
      field: "¿Pertenece a su campo?",
      trust: "¿Es parcial el experto?",
      others: "¿Discrepan otros expertos?",
      evidence: "¿Hablan los hechos en contra?",
    },
  },
  testimony: {
    name: "testimonio",
    aliases: ["testigo"],
    roles: { witness: "El testigo está en situación de saberlo.", says: "El testigo lo dice." },
    asks: {
      place: "¿Está el testigo en situación de saberlo?",
      said: "¿Dijo el testigo exactamente esto?",
      honest: "¿Es sincero el testigo?",
      consistent: "¿Dice el testigo otra cosa en otra parte?",
      others: "¿Lo contradicen otros testigos?",
    },
  },
  analogy: {
    name: "analogía",
    aliases: ["comparación"],
    roles: { similar: "Los dos casos se parecen.", case: "En el otro caso es así." },
    asks: {
      case: "¿Es así en el otro caso?",
      similar: "¿Se parecen los casos en lo que importa?",
      difference: "¿Hay una diferencia que importe?",
      counterexample: "¿Hay un caso igual de parecido en el que no es así?",
    },
  },
  precedent: {
    name: "precedente",
    roles: { precedent: "Un caso anterior se decidió así.", similar: "Este caso se parece al anterior." },
    asks: {
      decided: "¿Se decidió así el caso anterior?",
      similar: "¿Se parece este caso al anterior?",
      difference: "¿Hay una diferencia que importe?",
      outdated: "¿Sigue valiendo la decisión anterior?",
    },
  },
  rule: {
    name: "regla",
    aliases: ["principio"],
    roles: { rule: "La regla está en vigor.", case: "El caso cae bajo la regla." },
    asks: {
      valid: "¿Está en vigor la regla?",
      applies: "¿Cae el caso bajo la regla?",
      excepted: "¿Es esto una excepción a la regla?",
      conflict: "¿Hay otra regla que prevalezca?",
    },
  },
  definition: {
    name: "definición",
    aliases: ["clasificación"],
    roles: { definition: "La palabra significa esto.", case: "El caso se ajusta a la definición." },
    asks: {
      meaning: "¿Significa esto la palabra?",
      fits: "¿Se ajusta el caso a la definición?",
      loaded: "¿Se ha elegido la definición pensando en la conclusión?",
      vague: "¿Es la palabra demasiado vaga para decidirlo?",
    },
  },
  commitment: {
    name: "compromiso",
    aliases: ["promesa"],
    roles: { commitment: "Se han comprometido a esto.", bears: "El compromiso abarca este caso." },
    asks: {
      held: "¿Qué muestra que se han comprometido a esto?",
      bears: "¿Abarca el compromiso este caso?",
      withdrawn: "¿Han retirado el compromiso?",
      excepted: "¿Es este caso una excepción?",
    },
  },
  values: {
    name: "valores",
    aliases: ["valor", "equidad"],
    roles: { value: "El valor cuenta.", serves: "Esto sirve al valor." },
    asks: {
      shared: "¿Comparten el valor los afectados?",
      serves: "¿Sirve esto al valor?",
      rival: "¿Pesa más otro valor?",
    },
  },
  opinion: {
    name: "opinión general",
    aliases: ["opinión popular"],
    roles: { opinion: "La mayoría lo piensa." },
    asks: {
      held: "¿Lo piensa la mayoría?",
      informed: "¿Están en situación de juzgarlo?",
      mistaken: "¿Hay razones para pensar que se equivocan?",
    },
  },
  distinction: {
    name: "distinción",
    aliases: ["diferencia", "contraste"],
    roles: { difference: "Los dos se distinguen.", matters: "La diferencia importa aquí." },
    asks: {
      real: "¿Existe esa diferencia?",
      matters: "¿Importa aquí la diferencia?",
      overlap: "¿Hay casos que sean ambas cosas?",
    },
  },
  alternatives: {
    name: "alternativas",
    roles: { alternative: "Existe esta alternativa." },
    asks: {
      open: "¿Está realmente abierta la alternativa?",
      complete: "¿Son estas todas las alternativas?",
      exclusive: "¿Puede valer más de una?",
      better: "¿Qué habla en favor de una más que de las otras?",
    },
  },
};
