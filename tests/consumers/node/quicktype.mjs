// Write the TypeScript of each schema file with quicktype, and let its converters read documents.
//
//   node quicktype.mjs TARGET CORPUS SCHEMA ...
//
// In TARGET: `<model>.ts`, as it is without options. On stdout, as JSON: how many files were read,
// which could not be, and which documents are taken, by number.

import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import ts from "typescript";

async function generated(model, schema) {
  const input = new JSONSchemaInput(undefined); // no store: nothing is fetched
  await input.addSource({ name: model, schema });
  const inputData = new InputData();
  inputData.addInput(input);
  const { lines } = await quicktype({ inputData, lang: "typescript" });
  return lines.join("\n");
}

async function converter(model, source) {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const path = join(target, `${model}.mjs`);
  writeFileSync(path, ts.transpileModule(source, { compilerOptions }).outputText);
  const { Convert } = await import(pathToFileURL(path));
  // It settles the spelling of names, so `ForeignId` is read by `toForeignID`.
  return Convert[Object.getOwnPropertyNames(Convert).find((name) => name.startsWith("to"))];
}

function takes(convert, document) {
  try {
    convert(JSON.stringify(document));
  } catch {
    return false;
  }
  return true;
}

const [target, corpus, ...schemas] = process.argv.slice(2);
const converters = new Map();
const unread = [];
for (const schema of schemas) {
  const model = basename(schema, ".json");
  try {
    const source = await generated(model, readFileSync(schema, "utf8"));
    writeFileSync(join(target, `${model}.ts`), source);
    converters.set(model, await converter(model, source));
  } catch (error) {
    unread.push(`${model}.json: ${error.message}`);
  }
}
const documents = readFileSync(corpus, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const taken = documents
  .filter((document) => converters.has(document.model))
  .map((document) => [document.number, takes(converters.get(document.model), document.data)]);
process.stdout.write(
  JSON.stringify({ read: converters.size, unread, taken: Object.fromEntries(taken) }),
);
