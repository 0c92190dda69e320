// Write the types of each schema file with json-schema-to-typescript, as it is without options.
//
//   node json_schema_to_typescript.mjs TARGET SCHEMA ...
//
// On stdout: a JSON list of what could not be read.

import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compileFromFile } from "json-schema-to-typescript";

const [target, ...schemas] = process.argv.slice(2);
const unread = [];
for (const schema of schemas) {
  const model = basename(schema, ".json");
  try {
    writeFileSync(join(target, `${model}.ts`), await compileFromFile(schema));
  } catch (error) {
    unread.push(`${model}.json: ${error.message}`);
  }
}
process.stdout.write(JSON.stringify(unread));
