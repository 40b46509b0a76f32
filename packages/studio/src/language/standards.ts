import { keyLines } from "./key-lines.ts";

/** A file's text, as it reads while somebody types. */
export interface NamedText {
	readonly path: string;
	readonly text: string;
}

/** The standard item that the item at a path uses: `steps.payment`. */
export function usedAt(text: string, path: string): string | undefined {
	const wanted = `${path}.use`;
	return keyLines(text).find((line) => line.isKey && line.path.join(".") === wanted)?.value;
}

/** How many procedures follow a part, by themselves or by a standard step that does. */
export function followers(files: readonly NamedText[], part: string): number {
	const standards = new Set(
		files
			.filter(({ path }) => path.endsWith(".standard.yaml"))
			.flatMap(({ text }) => stepsSaying(text, "part", (value) => value === part)),
	);
	const follows = ({ path, text }: NamedText) =>
		path.endsWith(".procedure.yaml") &&
		(stepsSaying(text, "part", (value) => value === part).length > 0 ||
			stepsSaying(text, "use", (value) => standards.has(value)).length > 0);
	return files.filter(follows).length;
}

/** The steps of a file that say such a thing under a key. */
function stepsSaying(text: string, key: string, is: (value: string) => boolean): readonly string[] {
	return keyLines(text).flatMap(({ path, value }) =>
		path[0] === "steps" && path.at(-1) === key && is(value) ? [path.at(-2) ?? ""] : [],
	);
}
