import type { WrittenText } from "../assist/texts.ts";
import type { SetText } from "../edit/intent.ts";
import { placeholdersIn } from "./placeholders.ts";
import type { XliffUnit } from "./read-xliff.ts";

/** Why a text that came back is not taken. */
export type ReturnProblem =
	| "unknown_text"
	| "source_changed"
	| "placeholders_differ"
	| "several_lines"
	| "said_twice";

/** What comes of a file that a translator sent back. */
export interface Returned {
	/** One edit for each text that differs. */
	readonly intents: readonly SetText[];
	readonly changed: readonly {
		readonly name: string;
		readonly before: string;
		readonly after: string;
	}[];
	/** Texts that say already what came back. */
	readonly same: number;
	/** Texts that came back without a translation. */
	readonly untranslated: number;
	readonly problems: readonly {
		readonly code: ReturnProblem;
		readonly name: string;
		/** What was given out and what stands there now, or the names that differ. */
		readonly was: string;
		readonly is: string;
	}[];
}

/**
 * Texts that came back, held against the texts as they are now. One whose source says something else by now, or whose
 * placeholders are not those of the source, is told and not taken.
 */
export function returnedTexts(
	texts: readonly WrittenText[],
	{ source, target, units }: { source: string; target: string; units: readonly XliffUnit[] },
): Returned {
	const known = new Map(texts.map((text) => [`${text.file} ${text.path.join("/")}`, text]));
	const intents: SetText[] = [];
	const changed: { name: string; before: string; after: string }[] = [];
	const problems: { code: ReturnProblem; name: string; was: string; is: string }[] = [];
	const seen = new Set<string>();
	let same = 0;
	let untranslated = 0;
	for (const unit of units) {
		const { name } = unit;
		const after = tidy(unit.target ?? "");
		if (after === "") {
			untranslated += 1;
			continue;
		}
		const text = known.get(name);
		const problem = seen.has(name)
			? ({ code: "said_twice", was: "", is: after } as const)
			: problemOf(text, unit, source, after);
		seen.add(name);
		if (problem !== undefined || text === undefined) {
			if (problem) problems.push({ ...problem, name });
			continue;
		}
		const before = tidy(text.words[target] ?? "");
		if (before === after) {
			same += 1;
			continue;
		}
		const { file, path } = text;
		intents.push({ kind: "set_text", file, path: path.join("."), language: target, text: after });
		changed.push({ name, before, after });
	}
	return { intents, changed, same, untranslated, problems };
}

function problemOf(
	text: WrittenText | undefined,
	unit: XliffUnit,
	source: string,
	after: string,
): { readonly code: ReturnProblem; readonly was: string; readonly is: string } | undefined {
	const was = tidy(unit.source);
	if (text === undefined) return { code: "unknown_text", was, is: "" };
	const now = tidy(text.words[source] ?? "");
	if (now !== was) return { code: "source_changed", was, is: now };
	const wanted = placeholdersIn(now).join(" ");
	const given = placeholdersIn(after).join(" ");
	if (wanted !== given) return { code: "placeholders_differ", was: wanted, is: given };
	return !text.lines && after.includes("\n")
		? { code: "several_lines", was, is: after }
		: undefined;
}

/** Line ends and blanks at the end are the file's, not the text's. */
function tidy(words: string): string {
	return words.replaceAll(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
}
