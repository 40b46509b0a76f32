import { readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";

const FILES = [
	join(import.meta.dirname, "dog_tag.procedure.yaml"),
	join(import.meta.dirname, "dog_tag.messages.yaml"),
	join(import.meta.dirname, "../../../../../docs/tutorial/town/town.calendar.yaml"),
];

export const KEEPER = "079196000001";

/** A tag is applied for, which is told to the keeper, and sent by post. */
export function dogTag(): Bundle {
	const { findings, library } = checkFiles(
		FILES.map((path) => ({ path, text: readFileSync(path, "utf8") })),
	);
	const [error] = findings.filter(({ severity }) => severity === "error");
	if (error) throw new Error(error.message);
	return compile(library, "dog_tag").bundle;
}
