import { defineConfig, type UserConfig } from "vite";

/** One CommonJS file: VS Code brings `vscode`, Node the rest; everything else is packed in. */
const config: UserConfig = defineConfig({
	build: {
		target: "node20",
		ssr: "src/extension.ts",
		rollupOptions: {
			external: ["vscode"],
			output: { format: "cjs", entryFileNames: "extension.cjs" },
		},
	},
	ssr: { noExternal: true },
});

export default config;
