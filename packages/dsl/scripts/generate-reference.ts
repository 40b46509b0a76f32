/** Writes `docs/reference/<kind>.md` from the tables of the model, `findings.md` from the catalogue of messages, and `constructs.md` from both the tables and the examples. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { FILE_SHAPES } from "../src/model/file-model.ts";
import { FILE_KINDS, type FileKind } from "../src/source/source-file.ts";
import { readAllPages } from "./generate-messages.ts";
import { constructsIn } from "./reference/constructs.ts";
import { constructsPage } from "./reference/constructs-page.ts";
import { examplesIn } from "./reference/examples.ts";
import { findingsPage } from "./reference/findings.ts";
import { anchorOf, headingOf, type Places, section } from "./reference/page.ts";
import { type AnyShape, shapesOfFile } from "./reference/shapes.ts";

const root = join(import.meta.dirname, "../../..");
const NOTICE =
	"<!-- Made from the language's tables by packages/dsl/scripts/generate-reference.ts. -->\n";

/** By path from the repository's root. */
export function generateReference(): Readonly<Record<string, string>> {
	const places = placesOf();
	const examples = examplesIn(root);
	const pages = FILE_KINDS.map((kind) => {
		const sections = [...places]
			.filter(([, place]) => place.kind === kind)
			.map(([shape]) => section(shape, kind, places, examples.get(shape.name)));
		const title = `# Files \`*.${kind}.yaml\`\n`;
		return [`docs/reference/${kind}.md`, [NOTICE, title, ...proseOf(kind), ...sections].join("\n")];
	});
	return {
		...Object.fromEntries(pages),
		"docs/reference/constructs.md": `${NOTICE}\n${constructsPage(constructsIn(root, [...places.keys()]), places)}`,
		"docs/reference/findings.md": `${NOTICE}\n${findingsPage(readAllPages())}`,
	};
}

/** What is written by hand about a kind of files, before its tables. */
function proseOf(kind: FileKind): readonly string[] {
	const path = join(import.meta.dirname, "reference/prose", `${kind}.md`);
	return existsSync(path) ? [readFileSync(path, "utf8")] : [];
}

/** An item that several kinds of files share stands on the page of the first of them. */
function placesOf(): Places {
	const places = new Map<AnyShape, { kind: FileKind; anchor: string }>();
	for (const kind of FILE_KINDS)
		for (const shape of shapesOfFile(FILE_SHAPES[kind] as unknown as AnyShape))
			if (!places.has(shape)) places.set(shape, { kind, anchor: anchorOf(shape) });
	const headings = [...places].map(([shape, { kind }]) => `${kind} ${headingOf(shape)}`);
	const twice = headings.find((name, index) => headings.indexOf(name) !== index);
	if (twice !== undefined) throw new Error(`two items are called "${twice}"`);
	return places;
}

if (process.argv[1] === import.meta.filename) {
	for (const [path, text] of Object.entries(generateReference()))
		writeFileSync(join(root, path), text);
}
