// Say what generated TypeScript exports, and where it says `any` or `unknown`.
//
//   node exports.mjs FILE ...
//
// On stdout, as JSON, for each file: `names`, those of the exported types; `members`, those of the
// schemas in an interface `components`, as openapi-typescript writes them; `untyped`, for each
// `any` or `unknown` the names of the members that it stands in, outermost first.

import { readFileSync } from "node:fs";
import ts from "typescript";

function exported(node) {
  return node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

function schemas(source) {
  const components = source.statements.find((node) => node.name?.text === "components");
  const member = components?.members?.find((node) => node.name?.text === "schemas");
  return member?.type.members.map((node) => node.name.text) ?? [];
}

function untyped(node, within = []) {
  const inside = node.name?.text === undefined ? within : [...within, node.name.text];
  const kinds = [ts.SyntaxKind.AnyKeyword, ts.SyntaxKind.UnknownKeyword];
  const found = kinds.includes(node.kind) ? [inside] : [];
  ts.forEachChild(node, (child) => {
    found.push(...untyped(child, inside));
  });
  return found;
}

const told = process.argv.slice(2).map((file) => {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  const names = source.statements.filter(exported).map((node) => node.name?.text ?? "");
  return { names, members: schemas(source), untyped: untyped(source) };
});
process.stdout.write(JSON.stringify(told));
