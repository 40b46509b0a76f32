import type { SourceChoices, SourceRegister, SourceValue } from "@onedoor/dsl/assist";

/** A source while it is being chosen. An empty box is an empty text. */
export interface SourceDraft {
	/** The register, or `LOGIN` or `PAPERS`. */
	readonly who: string;
	/** Without its keys: `population.person.full_name`, `identity.phone`, a paper. */
	readonly source: string;
	/** One path for each part of the record's key. */
	readonly by: readonly string[];
}

/** What can stand for who knows it beside the ids of registers, which have no such sign. */
export const LOGIN = "@login";
export const PAPERS = "@papers";

export const EMPTY: SourceDraft = { who: "", source: "", by: [] };

export type SourceBox = "who" | "what" | "key";

/** What a text says, as choices. Undefined where it says nothing that can be chosen. */
export function draftOf(choices: SourceChoices, text: string): SourceDraft | undefined {
	const [source = "", keys] = text.split(" by ");
	if (choices.papers.some(({ id }) => id === source)) return { who: PAPERS, source, by: [] };
	if (choices.identity.some(({ field }) => `identity.${field}` === source))
		return { who: LOGIN, source, by: [] };
	const register = choices.registers.find(({ id }) => id === source.split(".")[0]);
	const value = register?.values.find((one) => one.source === source);
	if (register === undefined || value === undefined) return undefined;
	const written = keys?.split(", ");
	const by = value.keys.map(({ paths, preset = "" }, index) => {
		const path = written?.[index];
		if (path === undefined) return written ? "" : preset;
		return paths.find((one) => one.path === path || one.full === path)?.path ?? path;
	});
	return { who: register.id, source, by };
}

/** Another register: what it gives is still to be chosen, unless there is only one thing. */
export function withWho(choices: SourceChoices, who: string): SourceDraft {
	const only = sourcesOf(choices, who);
	return only.length === 1 && only[0] !== undefined
		? withSource(choices, { ...EMPTY, who }, only[0])
		: { ...EMPTY, who };
}

/** What can be taken of whoever knows it, by its text. */
export function sourcesOf(choices: SourceChoices, who: string): readonly string[] {
	if (who === LOGIN) return choices.identity.map(({ field }) => `identity.${field}`);
	if (who === PAPERS) return choices.papers.map(({ id }) => id);
	return registerIn(choices, who)?.values.map(({ source }) => source) ?? [];
}

/** What it is found by is preset where only one value can be it. */
export function withSource(
	choices: SourceChoices,
	{ who }: SourceDraft,
	source: string,
): SourceDraft {
	const keys = valueIn(choices, { who, source, by: [] })?.keys ?? [];
	return { who, source, by: keys.map(({ preset = "" }) => preset) };
}

export function registerIn(choices: SourceChoices, who: string): SourceRegister | undefined {
	return choices.registers.find(({ id }) => id === who);
}

export function valueIn(choices: SourceChoices, draft: SourceDraft): SourceValue | undefined {
	return registerIn(choices, draft.who)?.values.find(({ source }) => source === draft.source);
}

/** The boxes that are still empty, in their order. */
export function missingIn({ who, source, by }: SourceDraft): readonly SourceBox[] {
	if (who === "") return ["who"];
	if (source === "") return ["what"];
	return by.includes("") ? ["key"] : [];
}

/** As the language writes it; undefined while a box is empty. */
export function textOfDraft(draft: SourceDraft): string | undefined {
	if (missingIn(draft).length > 0) return undefined;
	const { source, by } = draft;
	return by.length === 0 ? source : `${source} by ${by.join(", ")}`;
}
