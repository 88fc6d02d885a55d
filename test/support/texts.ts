import fc from "fast-check";
import { folded } from "../../src/input/ids/characters.ts";

/** Ordinary words, for texts that look like those of a real map. */
export const WORDS =
  "the of and a to in that is was for on are with as be by it from at which this have an had not were but their one all we can her has there been if more when will would who so no out up into do any your what time its them than then now people my made over did down only way find use may water long little very after words called just where most know get through back much before go good new write our used me man too day same right look think also around another came come work three must because does part even place well such here take why things help put years different away again off went old number great tell men say small every found still between name should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always looked show large often together asked house world going want school important until form food keep children feet land side without boy once animals life enough took sometimes four head above kind began almost live page got earth need far hand high year mother light parts country father let night following picture being study second eyes soon times story boys since white days ever paper hard near sentence better best across during today others however sure means knew try told young miles sun ways thing whole hear example heard several change answer room sea against top turned learn point city play toward five using himself usually money seen car morning body upon family later turn move face door cut done group true half red fish plants living wanted black eat short United States run book gave order open ground lines cold really table remember tree course front American space inside ago sad early learned brought close nothing though idea before lived became add become grow draw yet hands less wind behind cannot letter among able dog shown mean rain".split(
    " ",
  );

const ALPHABETS: readonly (readonly string[])[] = [
  WORDS,
  "Ведь Пекин не может допустить поражения России потому что тогда Вашингтон обратит всё своё внимание на Китай".split(
    " ",
  ),
  "Ο Σωκράτης είναι άνθρωπος και όλοι οι άνθρωποι είναι θνητοί".split(" "),
  [
    "中国",
    "策应",
    "俄罗斯",
    "不能输",
    "，",
    "“马”",
    "这个名称",
    "指的是",
    "形体。",
    "かな",
    "カタカナ",
    "한국어",
    "문장",
  ],
  "كل إنسان فانٍ وسقراط إنسان إذن سقراط فانٍ (٢٠٢٥) 1638 لا، مُحَمَّد".split(" "),
  "כל בני האדם בני תמותה סוקרטס הוא אדם לכן (1638) שָׁלוֹם".split(" "),
  "We are #1 & <b>bold</b> <script> ]]> -- \"quoted\" 'single' yes no 3.5 % C:\\dir {a} [b] key: value → ∴ ∀x 100 € × ½".split(
    " ",
  ),
  "👍 🏳️‍🌈 👩‍👩‍👧 e\u0301 n\u0303 re\u00adsigned non\u2011breaking in\u00a0spite zero\u200bwidth".split(" "),
  [
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "https://example.org/a/very/long/path?with=query&and=more#fragment",
    "pneumonoultramicroscopicsilicovolcanoconiosis",
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ".repeat(3),
    "الاستراتيجياتوالسياساتالاقتصادية",
    "中".repeat(70),
  ],
];

const FORBIDDEN = /[\uFFFD\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF\u202A-\u202E\u2066-\u2069]/gu;
const SURROGATES = { first: 0xd800, count: 0x800 };
/**
 * Any character, as `binary` is one of fast-check; with that, every process that loads it first makes a table of all
 * 1.1 million of them, which takes seconds.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(0x10ffff - SURROGATES.count).map(
  (index) => String.fromCodePoint(index < SURROGATES.first ? index : index + SURROGATES.count),
  (text) => {
    const code = typeof text === "string" ? (text.codePointAt(0) ?? NaN) : NaN;
    if (text !== String.fromCodePoint(code)) throw new Error("This is no single character.");
    return code < SURROGATES.first ? code : code - SURROGATES.count;
  },
);

/** Arbitrary Unicode as a reader of maps would let it through. */
const wild = fc
  .string({ unit: anyCharacter, minLength: 1, maxLength: 40 })
  .map((text) => folded(text.replace(FORBIDDEN, "")) || "wild");

const words = (alphabet: readonly string[], most: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: most })
    .map((all) => folded(all.join(" ")));

/** A statement's text: mostly ordinary, sometimes of other scripts, mixed, or with whatever else a text can hold. */
export const statementText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: words(WORDS, 20) },
  ...ALPHABETS.slice(1).map((alphabet) => ({ weight: 1, arbitrary: words(alphabet, 14) })),
  { weight: 2, arbitrary: words(ALPHABETS.flat(), 16) },
  { weight: 1, arbitrary: wild },
);

/** A title, a name, a scheme. */
export const shortText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words(WORDS, 5) },
  { weight: 2, arbitrary: words(ALPHABETS.flat(), 4) },
);
