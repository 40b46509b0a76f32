import type { InputFile } from "../check-files.ts";
import { sourceFile } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { textAt } from "../uses/name-book.ts";

/** What most procedures of a library say alike; what none says is left out. */
export interface Usual {
	/** ISO 4217; of those that take money. */
	readonly currency?: string;
	/** Id of who answers for the text. */
	readonly owner?: string;
	readonly calendar?: string;
}

/** Counted over the procedures that can be read; of two that are as frequent the one that is met first. */
export function usualIn(around: readonly InputFile[]): Usual {
	const roots = rootsOf(around, ".procedure.yaml");
	return {
		...mostUsed(roots, "currency"),
		...mostUsed(roots, "owner"),
		...mostUsed(roots, "calendar"),
	};
}

export function rootsOf(files: readonly InputFile[], suffix: string): readonly MapNode[] {
	return files
		.filter(({ path }) => path.endsWith(suffix))
		.flatMap(({ path, text }) => parse(sourceFile(path, text)).root ?? []);
}

function mostUsed<Key extends keyof Usual>(roots: readonly MapNode[], key: Key): Pick<Usual, Key> {
	const times = new Map<string, number>();
	for (const root of roots) {
		const value = textAt(root, key);
		if (value !== undefined) times.set(value, (times.get(value) ?? 0) + 1);
	}
	const most = Math.max(0, ...times.values());
	const found = [...times].find(([, count]) => count === most)?.[0];
	return (found === undefined ? {} : { [key]: found }) as Pick<Usual, Key>;
}
