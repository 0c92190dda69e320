// Ask a validator of npm about every document of the corpus.
//
//   node validate.mjs LIBRARY FOLDER CORPUS
//
// FOLDER has a schema file for each model, with a capital at the beginning of its name. The answer, as JSON on stdout: how many files were
// read, which could not be, and which documents are taken, by number.

import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import addFormats from "ajv-formats";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import * as z from "zod";

const byAjv = (Which) => (schema) => {
  // `strict: true` is the default and stands here to be seen; nothing else is set.
  const ajv = addFormats.default(new Which({ strict: true }));
  return ajv.compile(schema);
};

const LIBRARIES = {
  "ajv-2020": byAjv(Ajv2020.default),
  "ajv-draft-07": byAjv(Ajv.default),
  zod: (schema) => {
    const type = z.fromJSONSchema(schema);
    return (document) => type.safeParse(document).success;
  },
};

const [library, folder, corpus] = process.argv.slice(2);
const compile = LIBRARIES[library];
const documents = readFileSync(corpus, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const says = new Map();
const unread = [];
for (const file of readdirSync(folder).filter((name) => /^[A-Z].*\.json$/.test(name))) {
  try {
    const schema = JSON.parse(readFileSync(join(folder, file), "utf8"));
    says.set(basename(file, ".json"), compile(schema));
  } catch (error) {
    unread.push(`${file}: ${error.message}`);
  }
}
const taken = documents
  .filter((document) => says.has(document.model))
  .map((document) => [document.number, says.get(document.model)(document.data)]);
process.stdout.write(JSON.stringify({ read: says.size, unread, taken: Object.fromEntries(taken) }));
