import { describe, expect, test } from "vitest";
import { isMapText, notationOf } from "../../../src/input/notations.ts";
import { readForeign } from "../../support/foreign.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const MICROTEXT = `<?xml version='1.0'?>
<arggraph id="m1" topic_id="waste_separation" stance="pro">
  <edu id="e1"><![CDATA[It is annoying.]]></edu>
  <edu id="e2"><![CDATA[But there is too much]]></edu>
  <edu id="e3"><![CDATA[rubbish.]]></edu>
  <edu id="e4">We should separate it.</edu>
  <edu id="e5">Much of it burns.</edu>
  <adu id="a1" type="opp"/><adu id="a2" type="pro"/><adu id="a4" type="pro"/><adu id="a5" type="pro"/>
  <edge id="s1" src="e1" trg="a1" type="seg"/>
  <edge id="s2" src="e2" trg="a2" type="seg"/>
  <edge id="s3" src="e3" trg="a2" type="seg"/>
  <edge id="s4" src="e4" trg="a4" type="seg"/>
  <edge id="s5" src="e5" trg="a5" type="seg"/>
  <edge id="c1" src="a1" trg="a4" type="reb"/>
  <edge id="c2" src="a2" trg="c1" type="und"/>
  <edge id="c3" src="a5" trg="c2" type="add"/>
</arggraph>
`;

test("arg-microtexts", () => {
  const { map, statements, steps, losses, problems } = readForeign("a.xml", MICROTEXT);
  expect([problems, losses]).toEqual([[], {}]);
  expect(map).toMatchObject({ title: "waste separation", subtitle: "Stance of the text: pro" });
  expect(statements).toEqual([
    "a1: It is annoying.",
    "a2: But there is too much rubbish.",
    "a4: We should separate it.",
    "a5: Much of it burns.",
  ]);
  expect(steps).toEqual(["a1 -| a4", "a2 + a5 -| (a1 -| a4)"]);
  expect(map!.statements[0]!.voices).toEqual(["opponent"]);
  expect(map!.statements[0]!.at.start).toMatchObject({ line: 8, column: 3 });
});

describe("XML that cannot be read", () => {
  const entity = (name: string, of: string) => `<!ENTITY ${name} "${`&${of};`.repeat(10)}">`;
  const bomb = `<!DOCTYPE arggraph [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => entity(`a${n + 1}`, `a${n}`)).join("")}]>\n<arggraph><edu id="e">&a30;</edu></arggraph>`;
  test.each([
    ["an entity of its own", bomb, /^2:\d+ notation-syntax: This is not XML: .*a30/u],
    [
      "an external entity",
      '<!DOCTYPE a SYSTEM "file:///etc/passwd"><arggraph>&x;</arggraph>',
      /notation-syntax/u,
    ],
    ["an open element", "<arggraph>\n <edu></arggraph>", /^2:\d+ notation-syntax/u],
    [
      "deep nesting",
      "<arggraph>".repeat(500_000),
      /^1:1 too-deep: This file is nested too deep to be a map\.$/u,
    ],
    ["another root", "<svg/>", /^1:1 notation-unknown: This XML is not the graph/u],
    ["nothing", " \n", /^1:1 not-a-map: This file is empty/u],
  ])("%s", (_name, text, problem) => {
    const begin = cpuTime();
    expect(readForeign("a.xml", text).problems[0]).toMatch(problem);
    expect(cpuTime() - begin).toBeLessThan(5000);
  });
});

test("Kialo", () => {
  const text = `Discussion Title: Is gold better?

1. Gold is better than silver.
1.1. Pro: It is [rarer](https://example.org).
It is heavier too.
1.1.1. Con: Not by much.
1.2. Con: -> See 1.1.1.
1.3. Nothing is said of which side this is on.
`;
  const { map, statements, steps, losses } = readForeign("a.txt", text);
  expect(map!.title).toBe("Is gold better?");
  expect(statements).toEqual([
    "1-1: It is rarer. It is heavier too.",
    "1-1-1: Not by much.",
    "1-3: Nothing is said of which side this is on.",
    "1*: Gold is better than silver.",
  ]);
  expect(steps).toEqual(["1-1 -> 1", "1-1-1 -| 1-1", "1-1-1 -| 1"]);
  expect(losses).toEqual({
    "addresses of links": 1,
    "claims that are neither for nor against, now statements by themselves": 1,
  });
});

test("Dung's frameworks", () => {
  expect(readForeign("a.apx", "arg(a). arg(b).\natt(a,b).\nsup(b,a).\n").steps).toEqual(["a -| b", "b -> a"]);
  expect(readForeign("a.tgf", "1 First one\n2\n#\n1 2\n").statements).toEqual(["1: First one", "2: 2"]);
  expect(readForeign("a.af", "# a comment\np af 3\n1 2\n2 1\n3 3\n").steps).toEqual([
    "1 -| 2",
    "2 -| 1",
    "3 -| 3",
  ]);
  expect(readForeign("a.af", "p af 3\n1 2\n3 3\n").map!.circular).toBe("allowed");
  expect(readForeign("a.apx", "arg(a).\natt(a,).\n").problems).toEqual([
    "2:1 notation-syntax: This line cannot be read as apx.",
  ]);
});

describe("CSV", () => {
  test("statements that name what they support or attack", () => {
    const text = `ID;Claim;Supports;Attacks;Speaker;Colour
c;"It ""follows"";
on two lines";;;Ann;red
a;It works;c;;;
b;It fails;;a;;`;
    const { map, statements, steps, losses } = readForeign("a.csv", text);
    expect(statements).toEqual(["a: It works", "b: It fails", 'c*: It "follows"; on two lines']);
    expect(steps).toEqual(["a -> c", "b -| a"]);
    expect(map!.voices.map(({ name }) => name)).toEqual(["Ann"]);
    expect(losses).toEqual({ "cells of the column “Colour”": 1 });
  });

  test("links alone", () => {
    const { statements, steps } = readForeign("a.csv", "source,target,type\na,b,support\nc,b,attack\n");
    expect(statements).toEqual(["a: a", "c: c", "b*: b"]);
    expect(steps).toEqual(["a -> b", "c -| b"]);
  });

  test("as spreadsheets write it where the comma stands in numbers", () => {
    const table =
      'id;text;supports;attacks\r\na;"Ay; or be, perhaps.";;\r\nb;Bee, too.;a;\r\nc;"Cee ""x"".";;a|b\r\n';
    const { statements, steps, problems } = readForeign("a.csv", table);
    expect(problems).toEqual([]);
    expect(statements).toEqual(["b: Bee, too.", 'c: Cee "x".', "a*: Ay; or be, perhaps."]);
    expect(steps).toEqual(["b -> a", "c -| a", "c -| b"]);
    const links = readForeign("a.csv", "source;target;type;weight\na;b;support;0,5\n");
    expect(links.map!.inferences).toMatchObject([{ weight: 0.5 }]);
  });

  test("what follows a quotation mark in its cell is not lost", () => {
    const { statements } = readForeign(
      "a.csv",
      'id,text,supports\r\na,"Free" parking is bad.,b\r\nb,"Bee",\r\n',
    );
    expect(statements).toEqual(["a: Free parking is bad.", "b*: Bee"]);
  });

  test("its separator may be told in a line of its own", () => {
    for (const told of ["sep=|\n", "sep=😀\n", '"sep=|"\r\n', "\uFEFFSEP=|\r\n"]) {
      const { statements, steps } = readForeign(
        "a.csv",
        `${told}${"id|text|to\na|Ay; or be.|b\nb|Bee.|\n".replaceAll("|", told.includes("😀") ? "😀" : "|")}`,
      );
      expect([statements, steps]).toEqual([["a: Ay; or be.", "b*: Bee."], ["a -> b"]]);
    }
    expect(isMapText({ path: "a.csv", text: "sep=;\nid;text;to\n" })).toBe(true);
  });

  test("a line break in a note, which a map does not keep, is counted", () => {
    const table = 'id,text,to,note\na,"Ay\nthere.",b,"One.\nTwo."\nb,Bee.,,One.\n';
    expect(readForeign("a.csv", table).losses).toEqual({ "line breaks in notes": 1 });
  });

  test("an id that stands twice is told with both lines, and its other links are kept", () => {
    const { steps, problems } = readForeign("a.csv", "id,text,to\na,Ay.,b\nb,Bee.,\nc,Cee.,\na,Ay.,b;c\n");
    expect(problems).toEqual(["5:1 graph-fault: `a` is already the id of line 2, so this is left out."]);
    expect(steps).toEqual(["a -> b", "a -> c"]);
  });

  test("a cell that a spreadsheet would run is read without the apostrophe before it", () => {
    const { statements } = readForeign("a.csv", "id,text\na,'=1+1\nb,''-x\nc,'Tis so\nd,-5 °C\n");
    expect(statements).toEqual(["a: =1+1", "b: '-x", "c: 'Tis so", "d: -5 °C"]);
  });

  test("what is said of a link goes to its step", () => {
    const table =
      "id,text,supports,attacks,weight,scheme,raises\nx,X.,,,,,\ny,Y.,x,,0.3,habit,\nz,Z.,,x,,,why\n";
    const { map, losses, problems } = readForeign("a.csv", table);
    expect([losses, problems]).toEqual([{}, []]);
    expect(map!.inferences).toMatchObject([{ weight: 0.3, scheme: "habit" }, { raises: "why" }]);
  });

  test("a value that its column cannot have is told at its place", () => {
    const table =
      "kind,id,text,from,to,against,weight,stance,unstated\nstatement,x,X,,,,,,\nstatement,y,Y,,,,,dunno,perhaps\ninference,,,y,x,,abc,,\nstatement,z,Z,,,x,5,,no\ninference,,,z,y,,0,,\n";
    const { map, problems } = readForeign("a.csv", table);
    expect(map!.inferences.map(({ weight }) => weight)).toEqual([undefined, undefined, undefined]);
    expect(problems).toEqual([
      "3:19 graph-fault: `dunno` is no `stance`, which is one of `granted`, `open`, `denied`.",
      "3:25 graph-fault: `perhaps` is no `unstated`, which is `true` or `false`.",
      "4:18 graph-fault: `abc` is no `weight`, which is a number above 0 and up to 1.",
      "5:19 graph-fault: `5` is no `weight`, which is a number above 0 and up to 1.",
      "6:18 graph-fault: `0` is no `weight`, which is a number above 0 and up to 1.",
    ]);
  });

  test("what has no place in a map is counted, cell by cell", () => {
    const table =
      "kind,id,text,from,to,against,weight,strength,stance,raises,short,mood\nstatement,x,X,,,,0.5,,granted,,Longer than X,\nevidence,y,Y,,,,,,,why,,sad\ninference,i,Words,y,x,z,0.5,0.6,open,why,,\nhunch,j,,y,x,,,,,,,\n";
    expect(readForeign("a.csv", table).losses).toEqual({
      "`weight` of statements": 1,
      "stances on conclusions": 1,
      "short texts that are longer than the statement": 1,
      "kinds of statements": 1,
      "`raises` of statements": 1,
      "cells of the column “mood”": 1,
      "`text` of steps": 1,
      "`against` of steps": 1,
      "`stance` of steps": 1,
      "`raises` of steps": 1,
      "cells of the column “strength” beside another `weight`": 1,
      "kinds of steps": 1,
    });
  });

  test("of many faults, those that are not told one by one are counted", () => {
    const rows = Array.from({ length: 25 }, (_, index) => `s${index},S ${index}.,perhaps\n`).join("");
    const { problems } = readForeign("a.csv", `id,text,stance\n${rows}`);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe("22:11 graph-fault: There are 5 more faults like these from here on.");
  });

  test("roles of premises, one for each in their order", () => {
    const read = (roles: string, scheme = "expert opinion") =>
      readForeign(
        "a.csv",
        `id,text,from,to,roles,scheme\na,Ay.,,,,\nb,Bee.,,,,\nc,Cee.,,,,\ni,,a;b,c,${roles},${scheme}\n`,
      );
    const { map, losses, problems } = read("says;expert");
    expect([losses, problems]).toEqual([{}, []]);
    expect([...map!.inferences[0]!.roles!]).toEqual([
      ["a", "says"],
      ["b", "expert"],
    ]);
    expect(read("says").problems).toEqual(["5:10 graph-fault: The roles are 1 for 2 premises."]);
    for (const [roles, scheme] of [
      ["says;witness"],
      ["says;says"],
      ["says;text", "my own"],
      ["says;a role", "my own"],
    ] as const)
      expect(read(roles, scheme).losses, roles).toEqual({ "roles of premises": 1 });
  });

  test("what it cannot read", () => {
    const wide = "1:2001 notation-syntax: This row has more than 1000 cells.";
    expect(readForeign("a.csv", `id,text,to${",".repeat(5_000_000)}\n`).problems).toEqual([
      wide.replace("2001", "1009"),
    ]);
    expect(readForeign("a.csv", `id,text,to\na${",b".repeat(4_000_000)}\n`).problems).toEqual([
      wide.replace("1:", "2:"),
    ]);
    expect(readForeign("a.csv", 'id,text\na,"open').problems).toEqual([
      "2:3 notation-syntax: This quotation mark is never closed.",
    ]);
    expect(readForeign("a.csv", "name,age\nx,2\n").problems[0]).toMatch(/^1:1 notation-unknown/u);
  });
});

test("only what is an argument is taken for one in a folder of data", () => {
  const is = (path: string, text: string) => isMapText({ path, text });
  expect(is("a.xml", MICROTEXT)).toBe(true);
  expect(is("a.csv", "id,text\n")).toBe(true);
  expect(is("a.csv", "name,age\n")).toBe(false);
  expect(is("package.json", '{"name": "x", "nodes": 3}')).toBe(false);
  expect(is("a.txt", "Some notes.\n")).toBe(false);
  expect(notationOf({ path: "-", text: MICROTEXT }).name).toBe("arg-microtexts");
});
