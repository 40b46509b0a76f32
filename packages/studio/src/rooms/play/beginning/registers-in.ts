import type { Definition, DocumentRequirement, Field, Id, Source } from "@onedoor/dsl/bundle";

/** The registers that a procedure reads or asks, in the order of its text: steps first. */
export function registersIn({ steps, data, documents }: Definition): readonly Id[] {
	const asked = Object.values(steps).flatMap((step) => ("register" in step ? [step.register] : []));
	const read = [
		...Object.values(data).flatMap(sourcesOf),
		...Object.values(documents).flatMap(sourcesOfPaper),
	].flatMap((source) => (source.kind === "register" ? [source.register] : []));
	return [...new Set([...read, ...asked])];
}

function sourcesOf({ prefill, fetch, group }: Field): readonly Source[] {
	const own = [prefill, fetch].filter((source) => source !== undefined);
	return [...own, ...Object.values(group ?? {}).flatMap(sourcesOf)];
}

function sourcesOfPaper({ satisfied_by, one_of }: DocumentRequirement): readonly Source[] {
	const own = satisfied_by.flatMap((way) => (way.by === "register" ? [way.source] : []));
	return [...own, ...Object.values(one_of ?? {}).flatMap(sourcesOfPaper)];
}
