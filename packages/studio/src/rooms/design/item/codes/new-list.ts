import type { EditIntent } from "@onedoor/dsl/edit";

import { idFrom } from "../names.ts";

/** Words by language. */
type Said = Readonly<Record<string, string>>;

/** A code list that is about to be written. A codes file says no language of its own, so all words are by language. */
export interface NewList {
	readonly id: string;
	readonly title: Said;
	/** What people choose from, one on each line, in the same order in each language. */
	readonly lines: Said;
	/** In the order in which they are written. */
	readonly languages: readonly string[];
}

/** Where lists stand that were written for what this file says: `dog.procedure.yaml`, `dog.codes.yaml`. */
export function codesFile(file: string): string {
	return file.replace(/\.[a-z]+\.yaml$/, ".codes.yaml");
}

/** What writes it, with short names from the English words where there are any. */
export function newList(file: string, list: NewList): EditIntent {
	const { id, title, lines, languages } = list;
	const choices = languages.map((tag) => [tag, choicesIn(lines[tag] ?? "")] as const);
	const spoken = choices.filter(([, said]) => said.length > 0);
	const [, named = []] = spoken.find(([tag]) => tag === "en") ?? spoken[0] ?? [];
	const codes = new Map<string, Said>();
	for (const [at, words] of named.entries())
		codes.set(
			idFrom(words, new Set(codes.keys()), "code"),
			Object.fromEntries(spoken.map(([tag, said]) => [tag, said[at] ?? ""])),
		);
	const titles = languages.map((tag) => [tag, title[tag]?.trim() ?? ""] as const);
	const values = {
		title: Object.fromEntries(titles.filter(([, words]) => words !== "")),
		codes: Object.fromEntries(codes),
	};
	return { kind: "add_list", file: codesFile(file), path: id, values };
}

/** One language has other choices than another: a language in which nothing is said may wait. */
export function isUneven(lines: Said): boolean {
	const counts = Object.values(lines).map((typed) => choicesIn(typed).length);
	return new Set(counts.filter((count) => count > 0)).size > 1;
}

/** Lines that say something. */
function choicesIn(lines: string): readonly string[] {
	const said = lines.split("\n").map((line) => line.trim().replaceAll(/\s+/g, " "));
	return said.filter((line) => line !== "");
}
