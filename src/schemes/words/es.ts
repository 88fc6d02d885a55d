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
    plain: {
      true: "¿Es realmente cierto lo que {dice el enunciado {from}|dicen los enunciados {from}} sobre el ejemplo?",
      typical: "¿Es un ejemplo típico o un caso especial?",
      number: "¿Hay ejemplos suficientes para estar seguro del enunciado {to}?",
      counterexample: "¿Se te ocurre un ejemplo que hable en contra del enunciado {to}?",
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
    plain: {
      law: "¿Produce realmente lo que {dice el enunciado {from}|dicen los enunciados {from}} lo que dice el enunciado {to}?",
      happens: "¿Es realmente cierto lo que {dice el enunciado {from}|dicen los enunciados {from}}?",
      strength:
        "¿Basta por sí solo lo que {dice el enunciado {from}|dicen los enunciados {from}} para que ocurra lo que dice el enunciado {to}?",
      prevented: "¿Podría otra cosa impedir lo que dice el enunciado {to}?",
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
    plain: {
      seen: "¿Es realmente cierto lo que {dice el enunciado {from}|dicen los enunciados {from}}?",
      link: "¿Significa siempre lo que {dice el enunciado {from}|dicen los enunciados {from}} que el enunciado {to} es verdad, o solo a veces?",
      explanation: "¿Podría la explicación ser otra que la del enunciado {to}?",
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
    plain: {
      goal: "¿Vale la pena este fin?",
      works: "¿Lo que dice el enunciado {to} lleva realmente al fin?",
      possible: "¿Se puede hacer realmente lo que dice el enunciado {to}?",
      alternative: "¿Hay un camino hacia el fin mejor que lo que dice el enunciado {to}?",
      "side-effect": "¿Qué más ocurriría si se hiciera lo que dice el enunciado {to}?",
      conflict: "¿Lo que dice el enunciado {to} estorbaría a otros fines?",
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
    plain: {
      likely:
        "¿Es probable que ocurra de verdad lo que {dice el enunciado {from}|dicen los enunciados {from}}?",
      worth:
        "¿Sería bueno o malo que ocurriera lo que {dice el enunciado {from}|dicen los enunciados {from}}?",
      evidence: "¿Cómo sabemos que ocurriría lo que {dice el enunciado {from}|dicen los enunciados {from}}?",
      opposite: "¿Qué más ocurriría que hable en contra del enunciado {to}?",
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
    plain: {
      expert: "¿Sabe realmente del tema quien lo dice?",
      field: "¿Trata el enunciado {to} de algo que el experto ha estudiado?",
      trust: "¿Podría el experto tener un motivo para decirlo aunque no sea verdad?",
      others: "¿Dicen otra cosa otros expertos?",
      evidence: "¿Hay hechos que hablen en contra del enunciado {to}?",
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
    plain: {
      place:
        "¿Pudo el testigo realmente ver, oír o saber lo que {dice el enunciado {from}|dicen los enunciados {from}}?",
      honest: "¿Podría el testigo tener un motivo para decirlo aunque no sea verdad?",
      consistent: "¿Dice el testigo otra cosa en otros momentos?",
      others: "¿Dicen otra cosa otros testigos?",
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
    plain: {
      case: "¿Es realmente así en el caso con el que se compara?",
      similar: "¿Se parecen los dos en lo que importa para el enunciado {to}?",
      difference: "¿Se diferencian los dos en algo que importa para el enunciado {to}?",
      counterexample: "¿Se te ocurre algo igual de parecido en lo que no sea así?",
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
    plain: {
      difference: "¿Se diferencia este caso en algo que importa para el enunciado {to}?",
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
    plain: {
      valid: "¿Existe realmente esta regla, y vale aquí?",
      applies: "¿Está pensada la regla para casos como este?",
      excepted: "¿Es este caso una excepción a la regla?",
      conflict: "¿Hay otra regla más importante aquí?",
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
    plain: {
      fits: "¿Encaja aquello de lo que habla el enunciado {to} en este significado de la palabra?",
      loaded: "¿Se ha elegido este significado de la palabra solo para llegar al enunciado {to}?",
      vague: "¿Es la palabra demasiado poco clara para decidir si el enunciado {to} es verdad?",
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
    plain: {
      held: "¿Cómo sabemos que realmente lo dijeron o prometieron?",
      bears: "¿Vale aquí lo que dijeron o prometieron?",
      withdrawn: "¿Han retirado lo que dijeron o prometieron?",
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
    plain: {
      shared: "¿Es importante para las personas afectadas el valor que hay detrás de esta razón ({scheme})?",
      serves: "¿Lo que dice el enunciado {to} sirve realmente al valor que hay detrás de esta razón?",
      rival: "¿Hay otro valor más importante aquí?",
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
    plain: {
      informed: "¿Saben estas personas lo suficiente para juzgarlo?",
      mistaken:
        "¿Podría la mayoría equivocarse en lo que {dice el enunciado {from}|dicen los enunciados {from}}?",
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
    plain: {
      matters: "¿Importa la diferencia para el enunciado {to}?",
      overlap: "¿Hay algo que sea las dos cosas?",
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
    plain: {
      open: "¿Es realmente posible lo que {dice el enunciado {from}|dicen los enunciados {from}}?",
      complete: "¿Son estas todas las posibilidades o falta alguna?",
      exclusive: "¿Podría ser verdad más de una?",
    },
  },
};
