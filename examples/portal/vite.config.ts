import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";

/** The form library's own words: those of the language that is spoken, and not of all. */
const wordsOnDemand: Plugin = {
	name: "words-on-demand",
	enforce: "pre",
	async resolveId(source, importer) {
		if (!/(^|\/)books\.ts$/.test(source) || importer?.includes("/on-demand/")) return undefined;
		return await this.resolve("@onedoor/form-renderer/words-on-demand", importer);
	},
};

/**
 * Everything leaves as files with a hash in their name: nothing is inlined, so that the page works under
 * `script-src 'self'; style-src 'self'`.
 */
const config: UserConfig = defineConfig({
	plugins: [wordsOnDemand, react()],
	resolve: {
		alias: { "fast-uri": fileURLToPath(new URL("src/host/no-uris.ts", import.meta.url)) },
	},
	build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});

export default config;
