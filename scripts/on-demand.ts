import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const at = (path: string): string => fileURLToPath(new URL(`../packages/${path}`, import.meta.url));
const own = (file: string): string => at(`form-renderer/src/element/on-demand/${file}`);

/** What is there at once in the package, and in the built element only when it is needed. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
	[at("form-renderer/src/words/books.ts"), own("books.ts")],
]);

/** Puts what is fetched on demand in the place of what is there at once. */
export const onDemand: Plugin = {
	name: "on-demand",
	enforce: "pre",
	async resolveId(source, importer) {
		if (!source.endsWith(".ts")) return undefined;
		const found = await this.resolve(source, importer, { skipSelf: true });
		return found ? INSTEAD.get(found.id) : undefined;
	},
};
