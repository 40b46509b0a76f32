import type { Plugin } from "vite";

import { ownModule } from "./own-module.ts";

const own = (file: string): string => ownModule(`form-renderer/src/vite/of-rjsf/${file}`);

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
