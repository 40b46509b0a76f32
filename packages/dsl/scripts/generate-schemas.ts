/** Writes `schemas/<kind>.schema.json` from the tables of the model. Run it after each change there. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { schemaOf } from "../src/model/schemas.ts";
import { FILE_KINDS } from "../src/source/source-file.ts";

export function generateSchemas(): Readonly<Record<string, string>> {
	return Object.fromEntries(
		FILE_KINDS.map((kind) => [
			`schemas/${kind}.schema.json`,
			`${JSON.stringify(schemaOf(kind), undefined, 2)}\n`,
		]),
	);
}

if (process.argv[1] === import.meta.filename) {
	for (const [path, text] of Object.entries(generateSchemas())) {
		writeFileSync(join(import.meta.dirname, "..", path), text);
	}
}
