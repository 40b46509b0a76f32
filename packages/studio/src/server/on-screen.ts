import type { LibraryFile } from "./library-folder.ts";

type Text = Pick<LibraryFile, "path" | "text">;

/** What the files say on screen: those that are written there otherwise, and those that are written only there. */
export function onScreen(
	files: readonly LibraryFile[],
	others: Readonly<Record<string, string>>,
): readonly Text[] {
	const known = new Set(files.map(({ path }) => path));
	return [
		...files.map(({ path, text }) => ({
			path,
			text: Object.hasOwn(others, path) ? (others[path] ?? text) : text,
		})),
		...Object.entries(others)
			.filter(([path]) => !known.has(path))
			.map(([path, text]) => ({ path, text })),
	];
}
