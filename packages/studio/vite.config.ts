import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

/**
 * Everything leaves as files with a hash in their name: nothing is inlined, and the worker is a file of its own, so
 * that the pages work under `script-src 'self'; style-src 'self'; worker-src 'self'`.
 */
const config: UserConfig = defineConfig({
	base: "/studio/",
	plugins: [react()],
	worker: { format: "es" },
	build: {
		target: "es2022",
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rollupOptions: { input: ["index.html", "preview.html"] },
	},
});

export default config;
