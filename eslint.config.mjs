import tseslint from "typescript-eslint";

/** Biome formats and lints; this adds only the rules that need types. */
export default tseslint.config(
	{
		ignores: [
			"**/dist/**",
			"**/node_modules/**",
			"**/*.mjs",
			"**/shots/**",
			"**/fixtures/**",
			"scripts/house/planted/**",
		],
	},
	{
		files: ["**/*.ts", "**/*.tsx"],
		linterOptions: { reportUnusedDisableDirectives: "error" },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { projectService: true },
		},
		plugins: { "@typescript-eslint": tseslint.plugin },
		rules: {
			"@typescript-eslint/await-thenable": "error",
			"@typescript-eslint/no-floating-promises": "error",
			"@typescript-eslint/no-misused-promises": [
				"error",
				{ checksVoidReturn: { attributes: false } },
			],
			"@typescript-eslint/only-throw-error": "error",
			"@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
			"@typescript-eslint/switch-exhaustiveness-check": [
				"error",
				{ considerDefaultExhaustiveForUnions: true },
			],
		},
	},
);
