import type { SchemeWords } from "../catalogue.ts";

export const fr: SchemeWords = {
  example: {
    name: "exemple",
    aliases: ["généralisation", "induction"],
    roles: { case: "Il en est ainsi dans ce cas." },
    asks: {
      true: "En est-il vraiment ainsi dans ce cas ?",
      typical: "Le cas est-il typique ?",
      number: "Y a-t-il assez de cas ?",
      counterexample: "Y a-t-il des cas où il n’en est pas ainsi ?",
    },
    plain: {
      true: "Est-ce que ce que {dit l’énoncé {from}|disent les énoncés {from}} de l’exemple est bien vrai ?",
      typical: "L’exemple est-il typique, ou est-ce un cas à part ?",
      number: "Y a-t-il assez d’exemples pour être sûr de l’énoncé {to} ?",
      counterexample: "Vois-tu un exemple qui parle contre l’énoncé {to} ?",
    },
  },
  cause: {
    name: "cause",
    aliases: ["cause et effet"],
    roles: { law: "L’un entraîne l’autre.", cause: "La cause est présente." },
    asks: {
      law: "L’un entraîne-t-il vraiment l’autre ?",
      happens: "La cause est-elle présente ?",
      strength: "La cause est-elle assez forte ?",
      prevented: "Autre chose empêche-t-il l’effet ?",
    },
    plain: {
      law: "Est-ce que ce que {dit l’énoncé {from}|disent les énoncés {from}} entraîne vraiment ce que dit l’énoncé {to} ?",
      happens: "Est-ce que ce que {dit l’énoncé {from}|disent les énoncés {from}} est bien vrai ?",
      strength:
        "Est-ce que ce que {dit l’énoncé {from}|disent les énoncés {from}} suffit pour que se produise ce que dit l’énoncé {to} ?",
      prevented: "Autre chose pourrait-il empêcher ce que dit l’énoncé {to} ?",
    },
  },
  sign: {
    name: "signe",
    aliases: ["indice"],
    roles: { link: "Où est le signe, là est ce qu’il indique.", sign: "Le signe est présent." },
    asks: {
      seen: "Le signe est-il présent ?",
      link: "Le lien entre le signe et ce qu’il indique est-il étroit ?",
      explanation: "Autre chose explique-t-il mieux le signe ?",
    },
    plain: {
      seen: "Est-ce que ce que {dit l’énoncé {from}|disent les énoncés {from}} est bien vrai ?",
      link: "Est-ce que ce que {dit l’énoncé {from}|disent les énoncés {from}} veut toujours dire que l’énoncé {to} est vrai, ou seulement parfois ?",
      explanation: "L’explication pourrait-elle être autre chose que l’énoncé {to} ?",
    },
  },
  means: {
    name: "but et moyens",
    aliases: ["raisonnement pratique"],
    roles: { goal: "Le but mérite d’être poursuivi.", means: "Cela mène au but." },
    asks: {
      goal: "Le but mérite-t-il d’être poursuivi ?",
      works: "Cela mène-t-il au but ?",
      possible: "Est-ce réalisable ?",
      alternative: "Y a-t-il un meilleur chemin vers le but ?",
      "side-effect": "Quels seraient les autres effets ?",
      conflict: "Cela contrarie-t-il d’autres buts ?",
    },
    plain: {
      goal: "Le but vaut-il la peine ?",
      works: "Ce que dit l’énoncé {to} mène-t-il vraiment au but ?",
      possible: "Peut-on vraiment faire ce que dit l’énoncé {to} ?",
      alternative: "Y a-t-il un meilleur moyen d’atteindre le but que ce que dit l’énoncé {to} ?",
      "side-effect": "Que se passerait-il d’autre si l’on faisait ce que dit l’énoncé {to} ?",
      conflict: "Ce que dit l’énoncé {to} gênerait-il d’autres buts ?",
    },
  },
  consequences: {
    name: "conséquences",
    roles: { consequence: "Cela s’ensuivrait.", worth: "Ce qui s’ensuivrait est bon, ou mauvais." },
    asks: {
      likely: "Cette suite est-elle probable ?",
      worth: "Ce qui s’ensuivrait est-il bon, ou mauvais ?",
      evidence: "Qu’est-ce qui montre que cela s’ensuivrait ?",
      opposite: "Y a-t-il des conséquences qui plaident pour le contraire ?",
    },
    plain: {
      likely: "Est-il probable que ce que {dit l’énoncé {from}|disent les énoncés {from}} arrive vraiment ?",
      worth: "Serait-ce bien ou mal si ce que {dit l’énoncé {from}|disent les énoncés {from}} arrivait ?",
      evidence: "Comment sait-on que ce que {dit l’énoncé {from}|disent les énoncés {from}} arriverait ?",
      opposite: "Qu’arriverait-il d’autre qui parle contre l’énoncé {to} ?",
    },
  },
  expert: {
    name: "avis d’expert",
    aliases: ["avis d'expert", "autorité"],
    roles: { expert: "La personne est experte.", says: "L’expert le dit." },
    asks: {
      expert: "La personne est-elle experte ?",
      said: "L’expert a-t-il dit exactement cela ?",
      field: "Est-ce de son domaine ?",
      trust: "L’expert est-il partial ?",
      others: "D’autres experts sont-ils d’un autre avis ?",
      evidence: "Les faits parlent-ils contre ?",
    },
    plain: {
      expert: "La personne qui le dit s’y connaît-elle vraiment ?",
      field: "Ce dont parle l’énoncé {to} fait-il partie de ce que l’expert a étudié ?",
      trust: "L’expert pourrait-il avoir une raison de le dire même si ce n’est pas vrai ?",
      others: "D’autres experts disent-ils autre chose ?",
      evidence: "Y a-t-il des faits qui parlent contre l’énoncé {to} ?",
    },
  },
  testimony: {
    name: "témoignage",
    aliases: ["témoin"],
    roles: { witness: "Le témoin est en mesure de savoir.", says: "Le témoin le dit." },
    asks: {
      place: "Le témoin est-il en mesure de savoir ?",
      said: "Le témoin a-t-il dit exactement cela ?",
      honest: "Le témoin est-il sincère ?",
      consistent: "Le témoin dit-il autre chose ailleurs ?",
      others: "D’autres témoins le contredisent-ils ?",
    },
    plain: {
      place:
        "Le témoin pouvait-il vraiment voir, entendre ou savoir ce que {dit l’énoncé {from}|disent les énoncés {from}} ?",
      honest: "Le témoin pourrait-il avoir une raison de le dire même si ce n’est pas vrai ?",
      consistent: "Le témoin dit-il autre chose à d’autres moments ?",
      others: "D’autres témoins disent-ils autre chose ?",
    },
  },
  analogy: {
    name: "analogie",
    aliases: ["comparaison"],
    roles: { similar: "Les deux cas se ressemblent.", case: "Il en est ainsi dans l’autre cas." },
    asks: {
      case: "En est-il ainsi dans l’autre cas ?",
      similar: "Les deux cas se ressemblent-ils sur ce qui compte ?",
      difference: "Y a-t-il une différence qui compte ?",
      counterexample: "Y a-t-il un cas aussi semblable où il n’en est pas ainsi ?",
    },
    plain: {
      case: "En est-il vraiment ainsi dans le cas auquel on compare ?",
      similar: "Les deux se ressemblent-ils sur ce qui compte pour l’énoncé {to} ?",
      difference: "Les deux diffèrent-ils sur un point qui compte pour l’énoncé {to} ?",
      counterexample: "Vois-tu quelque chose d’aussi semblable pour quoi ce n’est pas le cas ?",
    },
  },
  precedent: {
    name: "précédent",
    roles: { precedent: "Un cas antérieur a été tranché ainsi.", similar: "Ce cas ressemble au précédent." },
    asks: {
      decided: "Le cas antérieur a-t-il été tranché ainsi ?",
      similar: "Ce cas ressemble-t-il au précédent ?",
      difference: "Y a-t-il une différence qui compte ?",
      outdated: "La décision antérieure vaut-elle encore ?",
    },
    plain: {
      difference: "Ce cas diffère-t-il sur un point qui compte pour l’énoncé {to} ?",
    },
  },
  rule: {
    name: "règle",
    aliases: ["principe"],
    roles: { rule: "La règle est en vigueur.", case: "Le cas relève de la règle." },
    asks: {
      valid: "La règle est-elle en vigueur ?",
      applies: "Le cas relève-t-il de la règle ?",
      excepted: "Est-ce une exception à la règle ?",
      conflict: "Une autre règle passe-t-elle avant ?",
    },
    plain: {
      valid: "Cette règle existe-t-elle vraiment, et compte-t-elle ici ?",
      applies: "La règle est-elle faite pour des cas comme celui-ci ?",
      excepted: "Ce cas est-il une exception à la règle ?",
      conflict: "Y a-t-il une autre règle plus importante ici ?",
    },
  },
  definition: {
    name: "définition",
    aliases: ["classification"],
    roles: { definition: "Le mot a ce sens.", case: "Le cas répond à la définition." },
    asks: {
      meaning: "Le mot a-t-il ce sens ?",
      fits: "Le cas répond-il à la définition ?",
      loaded: "La définition est-elle choisie en vue de la conclusion ?",
      vague: "Le mot est-il trop vague pour trancher ?",
    },
    plain: {
      fits: "Ce dont parle l’énoncé {to} correspond-il à ce sens du mot ?",
      loaded: "Ce sens du mot a-t-il été choisi seulement pour arriver à l’énoncé {to} ?",
      vague: "Le mot est-il trop peu clair pour décider si l’énoncé {to} est vrai ?",
    },
  },
  commitment: {
    name: "engagement",
    aliases: ["promesse"],
    roles: { commitment: "Ils s’y sont engagés.", bears: "L’engagement couvre ce cas." },
    asks: {
      held: "Qu’est-ce qui montre qu’ils s’y sont engagés ?",
      bears: "L’engagement couvre-t-il ce cas ?",
      withdrawn: "Ont-ils retiré leur engagement ?",
      excepted: "Ce cas est-il une exception ?",
    },
    plain: {
      held: "Comment sait-on qu’ils l’ont vraiment dit ou promis ?",
      bears: "Ce qu’ils ont dit ou promis vaut-il ici ?",
      withdrawn: "Sont-ils revenus sur ce qu’ils ont dit ou promis ?",
    },
  },
  values: {
    name: "valeurs",
    aliases: ["valeur", "équité"],
    roles: { value: "La valeur compte.", serves: "Cela sert la valeur." },
    asks: {
      shared: "Les intéressés partagent-ils la valeur ?",
      serves: "Cela sert-il la valeur ?",
      rival: "Une autre valeur pèse-t-elle davantage ?",
    },
    plain: {
      shared:
        "La valeur derrière cette raison ({scheme}) est-elle importante pour les personnes concernées ?",
      serves: "Ce que dit l’énoncé {to} sert-il vraiment la valeur derrière cette raison ?",
      rival: "Une autre valeur est-elle plus importante ici ?",
    },
  },
  opinion: {
    name: "opinion répandue",
    aliases: ["opinion commune"],
    roles: { opinion: "La plupart le pensent." },
    asks: {
      held: "La plupart le pensent-ils ?",
      informed: "Sont-ils en mesure d’en juger ?",
      mistaken: "Y a-t-il lieu de penser qu’ils se trompent ?",
    },
    plain: {
      informed: "Ces personnes en savent-elles assez pour juger ?",
      mistaken:
        "La plupart des gens pourraient-ils se tromper sur ce que {dit l’énoncé {from}|disent les énoncés {from}} ?",
    },
  },
  distinction: {
    name: "distinction",
    aliases: ["différence", "contraste"],
    roles: { difference: "Les deux diffèrent.", matters: "La différence compte ici." },
    asks: {
      real: "Cette différence existe-t-elle ?",
      matters: "La différence compte-t-elle ici ?",
      overlap: "Y a-t-il des cas qui sont les deux ?",
    },
    plain: {
      matters: "La différence compte-t-elle pour l’énoncé {to} ?",
      overlap: "Y a-t-il quelque chose qui soit les deux à la fois ?",
    },
  },
  alternatives: {
    name: "alternatives",
    roles: { alternative: "Il y a cette possibilité." },
    asks: {
      open: "Cette possibilité est-elle vraiment ouverte\u202f?",
      complete: "Sont-ce là toutes les possibilités\u202f?",
      exclusive: "Plusieurs d’entre elles peuvent-elles tenir à la fois\u202f?",
      better: "Qu’est-ce qui parle pour l’une plutôt que pour les autres\u202f?",
    },
    plain: {
      open: "Est-ce que ce que {dit l’énoncé {from}|disent les énoncés {from}} est vraiment possible ?",
      complete: "Sont-ce là toutes les possibilités, ou en manque-t-il une ?",
      exclusive: "Plusieurs d’entre elles pourraient-elles être vraies ?",
    },
  },
};
