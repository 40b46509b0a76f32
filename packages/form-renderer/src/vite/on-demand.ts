import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const packages = (path: string): string =>
	fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const own = (file: string): string => packages(`form-renderer/src/on-demand/${file}`);

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
	].map(packages),
);

/** What answers are checked with, and what is wrong with them said by. */
export const CHECKS: ReadonlySet<string> = new Set(
	["dsl/src/form/validate.ts", "form-renderer/src/words/finding-text.ts"].map(packages),
);

/** What is there at once in the package, and in what a browser loads only when it is needed. */
const INSTEAD: ReadonlyMap<string, string> = new Map(
	[
		...RULES,
		...CHECKS,
		...["form-renderer/src/form/load-rules.ts", "form-renderer/src/words/books.ts"].map(packages),
	].map((path) => [path, own(path.replace(/.*\//, ""))]),
);

/** Puts what is fetched on demand in the place of what is there at once, except for whoever fetches it. */
export const onDemand: Plugin = {
	name: "onedoor-on-demand",
	enforce: "pre",
	async resolveId(source, importer) {
		if (!source.endsWith(".ts") || !importer || importer.startsWith(own(""))) return undefined;
		const found = await this.resolve(source, importer, { skipSelf: true });
		return found ? INSTEAD.get(found.id) : undefined;
	},
};
