import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { generateReference } from "../packages/dsl/scripts/generate-reference.ts";
import { EVENTS_PAGE, eventsPage } from "./docs/events.ts";
import { printedIn } from "./docs/printed.ts";
import { readmes } from "./docs/readmes.ts";

/** `pnpm run docs`: writes what is generated in `docs/`, and what the commands shown there print. */
for (const [path, text] of Object.entries(generateReference())) writeFileSync(path, text);
const folders = ["docs/tutorial", "docs/reference"].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith(".md"))
		.map((name) => join(folder, name)),
);
const written = ["docs/review.md", ...folders];
for (const path of written) writeFileSync(path, await printedIn(readFileSync(path, "utf8")));
writeFileSync(EVENTS_PAGE, eventsPage());
for (const [path, text] of readmes()) writeFileSync(path, text);
