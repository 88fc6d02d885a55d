/** The part of Citation.js that its reader of BibTeX needs: the rest would bring programs for the network. */
const { Grammar } = require("@citation-js/core/lib/util/grammar.js");
const { Translator } = require("@citation-js/core/lib/util/translator.js");

exports.util = { Grammar, Translator };
exports.logger = { warn() {} };
