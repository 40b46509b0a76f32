import { formsOnDemand } from "@onedoor/form-renderer/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

/**
 * Everything leaves as files with a hash in their name: nothing is inlined, so that the page works under
 * `script-src 'self'; style-src 'self'`.
 */
const config: UserConfig = defineConfig({
	plugins: [formsOnDemand(), react()],
	build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});

export default config;
