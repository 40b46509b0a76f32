import type { DataPath, Definition, Form } from "../bundle/index.ts";
import type { Scope } from "../expression/scope.ts";
import { asksOf, isAsked } from "./asked.ts";
import type { Facts, Mode } from "./facts.ts";
import { type Reader, readerOf } from "./reader.ts";

/**
 * What the rules of a procedure read in this state of a case. Hidden values are absent. `data` is everything the
 * case has: what earlier steps collected with this form's values over it.
 */
export function scopeOf(
	definition: Definition,
	data: Readonly<Record<string, unknown>>,
	facts: Facts,
	mode: Mode,
): Scope {
	return readerOf(definition, data, facts, mode === "draft" ? always : never).scope;
}

/** One form being filled in: what it asks may still follow, everything else is there or absent. */
export function formReader(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
	data: Readonly<Record<string, unknown>>,
	facts: Facts,
): Reader {
	const asks = asksOf(definition, form);
	return readerOf(definition, data, facts, (path: DataPath) => isAsked(asks, path));
}

function always(): boolean {
	return true;
}

function never(): boolean {
	return false;
}
