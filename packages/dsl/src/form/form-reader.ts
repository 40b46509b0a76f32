import type { DataPath, Definition, Form } from "../bundle/index.ts";
import { asksOf, isAsked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import type { Data } from "./paths.ts";
import { type Reader, readerOf } from "./reader.ts";

/** One form being filled in: what it asks may still follow, everything else is there or absent. */
export function formReader(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
	data: Data,
	facts: Facts,
): Reader {
	const asks = asksOf(definition, form);
	return readerOf(definition, data, facts, (path: DataPath) => isAsked(asks, path));
}
