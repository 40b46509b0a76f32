import { readFileSync } from "node:fs";

import { shaclViolations } from "../src/export/cpsv/shacl.test-data.ts";

/**
 * `pnpm exec node packages/dsl/scripts/validate-cpsv.ts <shapes.ttl> <export.jsonld…>`: holds exports against shapes as
 * they are published for CPSV-AP; the shapes are not part of this project.
 */
const [shapes = "", ...exports] = process.argv.slice(2);
let violations = 0;
for (const path of exports) {
	const found = await shaclViolations(readFileSync(path, "utf8"), readFileSync(shapes, "utf8"));
	violations += found.length;
	for (const line of found) console.log(`${path}: ${line}`);
}
console.log(`${exports.length} exports, ${violations} violations`);
process.exitCode = violations === 0 ? 0 : 1;
