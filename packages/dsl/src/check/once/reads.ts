import type { DataPath, Definition, Field, Source } from "../../bundle/index.ts";
import type { Held } from "./records.ts";

/** One value that a procedure takes from a register, and whose it is. */
export interface Read {
	/** `population.person.full_name` */
	readonly source: string;
	readonly by: readonly DataPath[];
}

/** What fields and documents read. What is read for each item of a list is about somebody else. */
export function readsIn({ data, documents }: Definition): readonly Read[] {
	const papers = Object.values(documents).flatMap((one) => [
		one,
		...Object.values(one.one_of ?? {}),
	]);
	const ofPapers = papers.flatMap(({ satisfied_by }) =>
		satisfied_by.flatMap((way) => (way.by === "register" ? way.source : [])),
	);
	const single = Object.values(data).filter(({ many }) => !many);
	return [...single.flatMap(sourcesIn), ...ofPapers].flatMap(readsOf);
}

export function sourcesIn(field: Field): readonly Source[] {
	const own = [field.prefill ?? [], field.fetch ?? []].flat();
	return [...own, ...Object.values(field.group ?? {}).flatMap(sourcesIn)];
}

function readsOf(source: Source): readonly Read[] {
	if (source.kind !== "register") return [];
	const names = source.field === undefined ? Object.values(source.members ?? {}) : [source.field];
	const { register, record, by } = source;
	return names.map((name) => ({ source: `${register}.${record}.${name}`, by }));
}

/** Whether this is read already of the same person or thing. */
export function isRead({ source }: Held, by: readonly DataPath[], reads: readonly Read[]): boolean {
	return reads.some((one) => one.source === source && one.by.join() === by.join());
}

/**
 * Whether a field is part of a record's key: by the catalogue field it is, or by its name, as `passport_number` is the
 * `number` of a `passport`.
 */
export function isKey({ uses, id, many }: Field, key: string): boolean {
	return !many && (uses === key || id === key || id.endsWith(`_${key}`));
}
