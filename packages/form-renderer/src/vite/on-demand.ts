import type { Plugin } from "vite";

import { ownModule } from "./own-module.ts";

const ON_DEMAND = "form-renderer/src/on-demand/";
const OURS = ownModule("");
const EXCHANGED = ownModule(ON_DEMAND);

/** Of these a form needs one or the other: together they are smaller than a wait for each. */
export const RULES: ReadonlySet<string> = new Set(
	[
		"dsl/src/expression/functions.ts",
		"dsl/src/form/fees.ts",
		"dsl/src/form/read-document.ts",
		"form-renderer/src/form/arrange.ts",
		"form-renderer/src/form/clock-facts.ts",
		"form-renderer/src/form/received.ts",
		"form-renderer/src/form/totals.ts",
	].map(ownModule),
);

/** What answers are checked with, and what is wrong with them said by. */
export const CHECKS: ReadonlySet<string> = new Set(
	["dsl/src/form/validate.ts", "form-renderer/src/words/finding-text.ts"].map(ownModule),
);

/** What is there at once in the package, and in what a browser loads only when it is needed. */
const INSTEAD: ReadonlyMap<string, string> = new Map(
	[
		...RULES,
		...CHECKS,
		...["form-renderer/src/form/load-rules.ts", "form-renderer/src/words/books.ts"].map(ownModule),
	].map((path) => [path, EXCHANGED + path.replace(/.*[\\/]/, "")]),
);

/** Puts what is fetched on demand in the place of what is there at once, except for whoever fetches it. */
export const onDemand: Plugin = {
	name: "onedoor-on-demand",
	enforce: "pre",
	async resolveId(source, importer) {
		if (!/\.[jt]s$/.test(source) || !importer?.startsWith(OURS) || importer.startsWith(EXCHANGED))
			return undefined;
		const found = await this.resolve(source, importer, { skipSelf: true });
		return found ? INSTEAD.get(found.id) : undefined;
	},
};
