/** Reads BibTeX with Citation.js, without the parts of it that ask the network; throws where the text is wrong. */
const { parse } = require("@citation-js/plugin-bibtex/lib/input/file.js");
const { parse: toCsl } = require("@citation-js/plugin-bibtex/lib/input/entries.js");

exports.readBibtex = (text) => toCsl(parse(text));
