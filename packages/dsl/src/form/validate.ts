import type { Definition, Form, FormValidators } from "../bundle/index.ts";
import { asksOf } from "./asked.ts";
import { checkFindings } from "./check-findings.ts";
import { documentFindings } from "./document-findings.ts";
import type { Facts, FormFinding } from "./facts.ts";
import { fieldFindings } from "./field-findings.ts";
import { formReader } from "./form-reader.ts";
import { notAsked } from "./not-asked.ts";
import type { Data } from "./paths.ts";
import { prune } from "./prune.ts";
import { visibleTo } from "./visible.ts";

/**
 * Everything wrong with a filled-in form, in the order of its pages; empty when it may be submitted, warnings aside.
 *
 * @param data everything the case has: what earlier steps collected with this form's values over it.
 * @param typed what came in for this form alone. When it is given, a value in it that the form does not ask, or that
 *   a register gave, is a finding: nothing unasked is ever stored silently.
 */
export function validate(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
	validators: FormValidators,
	data: Data,
	facts: Facts,
	typed?: Data,
): FormFinding[] {
	const reader = formReader(definition, form, data, facts);
	const shown = visibleTo(reader, form);
	const found: FormFinding[] = [];
	for (const path of asksOf(definition, form))
		found.push(
			...fieldFindings(path, reader, shown, validators),
			...documentFindings(path, reader, shown),
		);
	found.push(...checkFindings(form, reader), ...notAsked(definition, form, data, facts, typed));
	return found;
}

/**
 * The same of values as they are being filled in: what would not be submitted is not judged. Whoever takes the submission
 * prunes it likewise, so both say the same.
 */
export function validateFilled(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
	validators: FormValidators,
	data: Data,
	facts: Facts,
): FormFinding[] {
	return validate(definition, form, validators, prune(definition, form, data, facts), facts);
}
