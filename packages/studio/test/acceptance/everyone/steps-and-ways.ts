import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles } from "@onedoor/dsl";
import type { Definition, Step, StepName } from "@onedoor/dsl/bundle";
import { transitionsOf } from "@onedoor/dsl/journey";

/** What has to be said of a procedure for somebody who does not see its picture, in one language. */
export interface Told {
	readonly procedure: string;
	readonly steps: readonly string[];
	/** Of the step it leaves, or left out where it may be taken anywhere; what it is called; where it leads. */
	readonly ways: readonly { readonly from?: string; readonly name: string; readonly to: string }[];
}

/** Every step and every way on of each procedure in a folder, as those know them who walk it. */
export function toldOf(folder: string, language: string): readonly Told[] {
	const files = readdirSync(folder, { recursive: true })
		.map(String)
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
	return checkFiles(files).library.definitions.map((one) => told(one, language));
}

function told(definition: Definition, language: string): Told {
	const { steps, anytime, afterwards } = definition;
	const titled = (item: { readonly title?: Readonly<Record<string, string>> } | undefined) =>
		item?.title?.[language] ?? "";
	const ways = transitionsOf(definition).flatMap(({ kind, step, outcome, name = "", to }) => {
		// A case that goes to a shared part, or beside other branches, stands at the first step in it.
		if (to === undefined || kind === "clock" || kind === "items" || kind === "skipped") return [];
		const leaves = step === undefined ? undefined : steps[step];
		const among =
			leaves === undefined
				? []
				: "answers" in leaves && leaves.answers.length > 0
					? leaves.answers
					: "outcomes" in leaves
						? leaves.outcomes
						: [];
		const way =
			kind === "anytime"
				? anytime[name]
				: kind === "afterwards"
					? afterwards[name]
					: among.find(({ id }) => id === outcome);
		return [
			{
				// What may follow an end is said where it leads to, as what may be done at any time is.
				...(leaves && kind !== "afterwards" && { from: titled(leaves) }),
				name: kind === "late" ? "" : titled(way),
				to: titled(firstIn(to, definition)),
			},
		];
	});
	return {
		procedure: definition.procedure,
		steps: Object.values(steps)
			.filter(({ does }) => does !== "follow")
			.map(titled),
		ways,
	};
}

/** A shared part has no place of its own in the picture: a case that goes there stands at its first step. */
function firstIn(name: StepName, definition: Definition): Step | undefined {
	const step = definition.steps[name];
	return step?.does === "follow" ? firstIn(step.starts_at, definition) : step;
}
