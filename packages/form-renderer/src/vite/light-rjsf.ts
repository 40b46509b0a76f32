import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const own = (file: string): string => fileURLToPath(new URL(`of-rjsf/${file}`, import.meta.url));

const INSTEAD: Readonly<Record<string, string>> = {
	"fast-uri": own("no-uris.ts"),
	"fast-equals": own("same.ts"),
};

/**
 * RJSF's helpers bring along what a whole form needs of them. Only where they themselves ask for it does something small
 * take its place: a host that uses the same libraries has them.
 */
export const lightRjsf: Plugin = {
	name: "onedoor-light-rjsf",
	enforce: "pre",
	resolveId(source, importer) {
		return importer?.includes("/@rjsf/utils/") ? INSTEAD[source] : undefined;
	},
};
