import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build } from "vite";

export interface PackageBuild {
	/** `packages/runtime` */
	readonly folder: string;
	/** Name of each door's file → what it opens, from the folder. */
	readonly doors: Readonly<Record<string, string>>;
	/** Packages that stay packages of their own. */
	readonly external: readonly string[];
}

/**
 * Builds what an installation of a package loads: one file for each door, and what they share. Node takes no types out
 * of what lies in `node_modules`, and a start from the sources would read some five hundred files.
 */
export async function buildPackage({ folder, doors, external }: PackageBuild): Promise<void> {
	rmSync(`${folder}/dist`, { recursive: true, force: true });
	await build({
		root: folder,
		configFile: false,
		logLevel: "warn",
		ssr: { noExternal: true, external: [...external] },
		build: {
			ssr: true,
			target: "node22",
			outDir: "dist/doors",
			minify: false,
			// All in one folder: migrations are looked for beside it.
			rollupOptions: { input: { ...doors }, output: { chunkFileNames: "[name]-[hash].js" } },
		},
	});
}

/** The types of the doors, and of all that they name, so that a host's compiler reads no sources of ours. */
export function declareTypes({ folder, doors }: Pick<PackageBuild, "folder" | "doors">): void {
	execFileSync(
		process.execPath,
		[
			"node_modules/typescript-native/bin/tsc",
			...Object.values(doors).map((door) => `${folder}/${door}`),
			...["--ignoreConfig", "--declaration", "--emitDeclarationOnly", "--skipLibCheck"],
			...["--rootDir", `${folder}/src`, "--outDir", `${folder}/dist/types`],
			...["--target", "es2024", "--module", "esnext", "--moduleResolution", "bundler"],
			...["--allowImportingTsExtensions", "--strict", "--exactOptionalPropertyTypes"],
			...["--types", "node", "--noCheck", "--jsx", "react-jsx"],
		],
		{ stdio: ["ignore", "inherit", "inherit"] },
	);
}
