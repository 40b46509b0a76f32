import type { Certainty, Definition, DocumentRequirement, Id } from "../../bundle/index.ts";
import { type OutlineItem, outline } from "../../diagram/outline.ts";
import { textIn } from "../../diagram/ways-on.ts";
import { publishWords } from "../words/words.ts";
import { feeLines } from "./fee-lines.ts";
import type { Mark } from "./marks.ts";
import { resultLines, timeLines } from "./time-lines.ts";

/** A procedure in the words of one language, for whoever has to go through it. */
export interface Sheet {
	readonly language: string;
	readonly title: string;
	readonly help?: string;
	readonly who: readonly string[];
	readonly channels: readonly string[];
	/** Papers, each with the ways in which it may be there. */
	readonly needs: readonly string[];
	readonly fees: readonly string[];
	readonly times: readonly string[];
	/** Number, title and who does it, of the steps that somebody or something acts in. */
	readonly steps: readonly {
		readonly number: string;
		readonly title: string;
		readonly who: string;
	}[];
	readonly results: readonly string[];
	readonly guidance: Readonly<Record<"before" | "during" | "after", string | undefined>>;
	readonly sources: readonly { readonly cite: string; readonly certainty: Certainty }[];
	readonly marks: readonly {
		readonly certainty: Certainty;
		readonly words: string;
		readonly path: string;
	}[];
}

export interface SheetOptions {
	readonly language: string;
	/** Certainty of each source of law; known where it is left out. */
	readonly certainties: ReadonlyMap<Id, Certainty>;
	readonly marks: readonly Mark[];
}

/** What a procedure says of itself, gathered for reading. Pure; a text that the language lacks is the first there is. */
export function sheetOf(definition: Definition, options: SheetOptions): Sheet {
	const { language } = options;
	const help = textIn(definition.help, language);
	return {
		language,
		title: textIn(definition.title, language) ?? definition.procedure,
		...(help !== undefined && { help }),
		who: Object.values(definition.roles).map(({ title }) => textIn(title, language) ?? ""),
		channels: Object.values(definition.channels).map(({ title }) => textIn(title, language) ?? ""),
		needs: Object.values(definition.documents).map((one) => needed(one, definition, language)),
		fees: feeLines(definition, language),
		times: timeLines(definition, language),
		steps: outline(definition).flatMap((item) => stepsOf(item, definition, language)),
		results: resultLines(definition, language),
		guidance: {
			before: textIn(definition.guidance.before, language),
			during: textIn(definition.guidance.during, language),
			after: textIn(definition.guidance.after, language),
		},
		sources: Object.entries(definition.sources).map(([id, { cite }]) => ({
			cite,
			certainty: options.certainties.get(id) ?? "known",
		})),
		marks: options.marks.map(({ certainty, path, title }) => ({
			certainty,
			path,
			words: textIn(title, language) ?? path,
		})),
	};
}

function needed(paper: DocumentRequirement, definition: Definition, language: string): string {
	const words = publishWords(language);
	const title = textIn(paper.title, language) ?? paper.id;
	if (paper.one_of) {
		const each = Object.values(paper.one_of).map((one) => needed(one, definition, language));
		return `${title} (${words.oneOf}): ${each.join("; ")}`;
	}
	const ways = paper.satisfied_by.map((way) => {
		const { source } = way.by === "register" ? way : {};
		const register =
			source?.kind === "register" ? definition.registers[source.register] : undefined;
		return words.ways[way.by](textIn(register?.title, language) ?? "");
	});
	return `${title}: ${joined([...new Set(ways)], words.or)}`;
}

/** `a, b or c` */
function joined(words: readonly string[], or: string): string {
	const [last = "", ...before] = words.toReversed();
	return before.length === 0 ? last : `${before.toReversed().join(", ")} ${or} ${last}`;
}

/** Ends have no number: nobody acts there. */
function stepsOf(item: OutlineItem, definition: Definition, language: string): Sheet["steps"] {
	if (item.number === undefined) return [];
	const who = definition.steps[item.step]?.who ?? [];
	const names = who.map((role) => textIn(definition.roles[role]?.title, language) ?? role);
	const title = textIn(item.title, language) ?? item.step;
	const inside = item.children.flatMap((child) => stepsOf(child, definition, language));
	return [{ number: item.number, title, who: names.join(", ") }, ...inside];
}
