import type { DataPath, DraftView, Field } from "@onedoor/dsl/bundle";
import { fieldIn, valueAt } from "@onedoor/dsl/form";

import { sameValue } from "./data-path.ts";
import type { FormStore } from "./form-store.ts";
import { originOf } from "./given.ts";

/** A register that was asked with an answer, and had nothing for it or did not reply. */
export type Silence = DraftView["silent"][number];

/** Whether a register that is silent now was asked with this field. */
export function isAskedWith(store: FormStore, field: Field): boolean {
	return silencesOf(store, field).length > 0;
}

/**
 * Why what follows from this answer is not there: nobody has it, or nobody could be asked. Undefined while another
 * answer is looked up, and where some register does know it: a person may have no marriage certificate.
 */
export function silenceOf(store: FormStore, field: Field): Silence | undefined {
	const { sources, data } = store.given();
	const value = store.field(field.path).value;
	if (value === undefined || !sameValue(value, valueAt(data, field.path))) return undefined;
	const isKnown = Object.entries(sources).some(
		([path, { source }]) => source === "register" && reads(store, path, field.path),
	);
	if (isKnown) return undefined;
	const silent = silencesOf(store, field);
	return silent.find(({ why }) => why === "down") ?? silent[0];
}

/** The answers among these with which registers were asked in vain. Whoever has just been told goes on knowing it. */
export function askedInVain(store: FormStore, paths: readonly DataPath[]): readonly DataPath[] {
	if (store.given().silent.length === 0) return [];
	return paths.filter((path) => {
		const field = fieldIn(store.definition, path);
		return field && silenceOf(store, field) !== undefined;
	});
}

function silencesOf(store: FormStore, field: Field): readonly Silence[] {
	return store
		.given()
		.silent.filter(
			({ path, why }) => (why === "nothing" || why === "down") && reads(store, path, field.path),
		);
}

/** Whether the value at a path is shown as a register has it, and looked up with this key. */
function reads({ definition }: FormStore, path: DataPath, key: DataPath): boolean {
	const field = fieldIn(definition, path);
	const source = field && originOf(definition, field, "prefill")?.prefill;
	return source?.kind === "register" && source.by.includes(key);
}
