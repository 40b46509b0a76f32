import type {
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Form,
	Outcome,
	Step,
} from "../bundle/index.ts";
import { outcomesOf } from "../check/edges.ts";
import type { Expression } from "../expression/ast.ts";
import { asksOf, documentAt, fieldAt, isAsked, leafFieldsOf } from "../form/asked.ts";
import type { Aim } from "./aim.ts";
import { shownBy } from "./field-aims.ts";
import { formsOf } from "./forms-of.ts";
import { listOf } from "./rule-aims.ts";

/** `application: child.full_name missing`: a submission that must be refused, and why. */
export function missingName(
	{ step, outcome }: Pick<Form, "step" | "outcome">,
	path: string,
): string {
	return `${outcome === undefined ? step : `${step}.${outcome}`}: ${path} missing`;
}

/** `checks.child_after_mother broken` */
export function brokenName(check: string): string {
	return `checks.${check} broken`;
}

/** `verify.refuse: reason_required` */
export function lackingName(step: string, outcome: string, code: string): string {
	return `${step}.${outcome}: ${code}`;
}

/**
 * Every kind of wrong submission that the procedure itself forbids: without what a form requires, against a check that
 * blocks, an outcome without its reason or marks.
 */
export function refusalsOf(definition: Definition): readonly string[] {
	return [
		...new Set([
			...missingAims(definition).map(({ id }) => id),
			...checkAims(definition).map(({ id }) => id),
			...Object.values(definition.steps).flatMap((step) => lackingAt(step)),
		]),
	];
}

/** Each check that blocks, broken in a submission. */
export function checkAims(definition: Definition): readonly Aim[] {
	return Object.values(definition.checks).flatMap((check): Aim[] => {
		const { id, if_broken, reads, when, must } = check;
		const form = Object.values(definition.steps).find(
			(step) =>
				isTyped(step) &&
				reads.some((path) => isAsked(asksOf(definition, { step: step.name }), path)),
		);
		if (if_broken !== "block" || form === undefined) return [];
		const broken: Expression = { op: "not", of: must.tree };
		const rules = [...(when ? [when.tree] : []), broken];
		return [{ id: brokenName(id), kind: "refusal", step: form.name, breaks: id, rules }];
	});
}

/** Each thing that some form requires, left out: whoever comes to the form leaves it out before filling it in. */
export function missingAims(definition: Definition): readonly Aim[] {
	return typedForms(definition).flatMap((form) => {
		const { step, outcome } = form;
		return requiredIn(form, definition).map((path): Aim => {
			const required = fieldAt(definition, path)?.required_when;
			return {
				id: missingName(form, path),
				kind: "refusal",
				asks: path,
				step,
				...(outcome !== undefined && { outcome }),
				...listOf(path, definition),
				rules: [...shownBy(path, definition), ...(required ? [required.tree] : [])],
			};
		});
	});
}

/** A correction opens only what was marked, and what registers answer nobody types. */
function isTyped(step: Step | undefined): boolean {
	return step?.does === "fill_in" ? step.change === undefined : step !== undefined && "who" in step;
}

function typedForms(definition: Definition): readonly Pick<Form, "step" | "outcome">[] {
	return formsOf(definition).filter(({ step }) => isTyped(definition.steps[step]));
}

function requiredIn(
	form: Pick<Form, "step" | "outcome">,
	definition: Definition,
): readonly DataPath[] {
	const byOffice = definition.steps[form.step]?.does !== "fill_in";
	const fields = leafFieldsOf(definition, form).filter((field) => mayBeRequired(field, byOffice));
	const documents = asksOf(definition, form).flatMap((path) => {
		const document = documentAt(definition, path);
		return document && isBlocking(document) ? [path] : [];
	});
	return [...fields.map(({ path }) => path), ...documents];
}

function isBlocking({ if_missing }: DocumentRequirement): boolean {
	return if_missing === "block";
}

/** Nothing chosen answers `choices`; what a register leaves open may be the office's to answer. */
function mayBeRequired(field: Field, byOffice: boolean): boolean {
	if (field.as === "choices" && !field.many) return false;
	if (field.required_when) return true;
	const source = field.prefill ?? field.fetch;
	const isIts = field.if_silent === "ask" || (byOffice && field.if_silent === "officer");
	return field.answer === "required" && (source === undefined || isIts);
}

function lackingAt(step: Step): readonly string[] {
	if (!("who" in step)) return [];
	return outcomesOf(step).flatMap(({ id, reason, marks }: Outcome) => [
		...(reason === "required" ? [lackingName(step.name, id, "reason_required")] : []),
		...(marks === "required" ? [lackingName(step.name, id, "marks_required")] : []),
	]);
}
