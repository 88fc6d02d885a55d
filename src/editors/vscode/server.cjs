// The language server that comes with the extension.
"use strict";
require("./lsp.cjs").lsp();
