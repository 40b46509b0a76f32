import type { DataPath, Definition, Form } from "../bundle/index.ts";
import { outcomesOf } from "../check/edges.ts";
import { ofAnyItem } from "../check/env/absolute.ts";
import type { Expression } from "../expression/ast.ts";
import { asksOf, documentAt, fieldAt, leafFieldsOf } from "../form/asked.ts";
import { pagesAround } from "../form/pages-around.ts";
import { parentOf } from "../form/paths.ts";
import type { Aim } from "./aim.ts";
import { formsOf } from "./forms-of.ts";
import { listOf } from "./rule-aims.ts";

/** Each field and document that some form asks, once for each form that does: it is met by the first. */
export function fieldAims(definition: Definition): readonly Aim[] {
	return formsOf(definition).flatMap((form) => {
		const { step, outcome } = form;
		return askedIn(form, definition).map(
			(path): Aim => ({
				id: path,
				kind: "field",
				// Shown with its source it has been seen; only what is fetched is asked of nobody.
				...(fieldAt(definition, path)?.fetch && { asks: path }),
				step,
				...(outcome !== undefined && { outcome }),
				...listOf(path, definition),
				rules: [...chosen(form, definition), ...shownBy(path, definition)],
			}),
		);
	});
}

/** Leaf fields, and documents as a whole. */
export function askedIn(
	form: Pick<Form, "step" | "outcome">,
	definition: Definition,
): readonly DataPath[] {
	const documents = asksOf(definition, form).filter((path) => documentAt(definition, path));
	return [...leafFieldsOf(definition, form).map(({ path }) => path), ...documents];
}

function chosen(
	{ step, outcome }: Pick<Form, "step" | "outcome">,
	{ steps }: Definition,
): readonly Expression[] {
	const own = steps[step];
	const allowed = own && outcomesOf(own).find(({ id }) => id === outcome)?.allowed;
	return allowed ? [allowed.tree] : [];
}

/** What shows it: its own rule, those of the groups around it, and of its page where only one asks it. */
export function shownBy(path: DataPath, definition: Definition): readonly Expression[] {
	const rules: Expression[] = [];
	for (let at = path; at !== ""; at = parentOf(at)) {
		const when = (fieldAt(definition, at) ?? documentAt(definition, at))?.when;
		// Its own rule reads `this` as the group around it; those of the groups further out read another.
		if (when) rules.push(at === path ? when.tree : ofAnyItem(when.tree, parentOf(at), definition));
	}
	const [page, ...others] = pagesAround(definition, path);
	return page && others.length === 0 ? [...rules, page.tree] : rules;
}
