import type { Check, Form } from "../bundle/index.ts";
import { evaluate } from "../expression/evaluate.ts";
import { asksOf, isAsked } from "./asked.ts";
import type { FormFinding } from "./facts.ts";
import { isEmpty, valueAt } from "./paths.ts";
import type { Reader } from "./reader.ts";

/** The procedure's own checks that are broken. What is open or absent does not complain. */
export function checkFindings(form: Pick<Form, "step" | "outcome">, reader: Reader): FormFinding[] {
	const asks = asksOf(reader.definition, form);
	return Object.values(reader.definition.checks)
		.filter((check) => applies(check, asks, reader) && isBroken(check, reader))
		.map((check) => ({
			path: check.reads.find((path) => isAsked(asks, path)) ?? "",
			code: "check_broken",
			severity: check.if_broken === "block" ? "error" : "warning",
			values: { check: check.id, reads: check.reads },
			say: check.say,
		}));
}

/** A check belongs to a form that asks something it reads, as soon as the rest is there too. */
function applies(check: Check, asks: readonly string[], reader: Reader): boolean {
	const here = check.reads.filter((path) => isAsked(asks, path));
	if (here.length === 0)
		return (
			check.reads.length === 0 &&
			reader.definition.steps[reader.definition.starts_at]?.does === "fill_in"
		);
	return check.reads.every((path) => here.includes(path) || isCollected(path, reader));
}

/** There, or left empty by whoever was asked: nobody will be asked again. */
function isCollected(path: string, reader: Reader): boolean {
	if (!isEmpty(valueAt(reader.data, path)) || reader.facts.sources[path] !== undefined) return true;
	const askedBy = Object.values(reader.definition.steps).filter((step) =>
		isAsked(asksOf(reader.definition, { step: step.name }), path),
	);
	return askedBy.every((step) => (reader.facts.steps[step.name]?.times ?? 0) > 0);
}

function isBroken(check: Check, reader: Reader): boolean {
	if (check.when && !reader.holds(check.when)) return false;
	return evaluate(check.must.tree, reader.scope) === false;
}
