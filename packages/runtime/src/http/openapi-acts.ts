import type { Bundle, Form, Step } from "@onedoor/dsl/bundle";

import { onlyActOf, outcomesOf } from "../case/ways.ts";
import { operationOf } from "./openapi-operation.ts";
import type { Route, Schema } from "./route.ts";
import { bodies } from "./schemas/bodies.ts";
import { ref } from "./schemas/shapes.ts";

type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Act {
	readonly path: string;
	readonly id: string;
	readonly title: string;
	/** Route it is an example of. */
	readonly route: "act" | "pay" | "caseAction";
	/** Names of the forms whose data it sends. */
	readonly forms: readonly string[];
}

/** One path for each step and outcome there is; several procedures may share one. */
export function actPaths(bundles: readonly Bundle[], routes: readonly Route[]): Paths {
	const byPath = Map.groupBy(bundles.flatMap(actsOf), ({ path }) => path);
	const entries = [...byPath].flatMap(([path, acts]) => {
		const [first] = acts;
		const route = routes.find(({ id }) => id === first?.route);
		return first && route ? [[path, { post: published(route, first, acts) }] as const] : [];
	});
	return Object.fromEntries(entries);
}

/** The data of each form, by `<procedure>.<form>`. */
export function formSchemas(bundles: readonly Bundle[]): Readonly<Record<string, Schema>> {
	return Object.fromEntries(
		bundles.flatMap(({ definition: { procedure }, forms }) =>
			Object.entries(forms).map(
				([name, form]) => [`${procedure}.${name}`, form.schema as Schema] as const,
			),
		),
	);
}

function published(
	route: Route,
	first: Act,
	acts: readonly Act[],
): Readonly<Record<string, unknown>> {
	const { parameters, ...operation } = operationOf(
		{
			...route,
			path: first.path,
			summary: first.title,
			...(route.body ? { body: bodyFor(first, acts) } : {}),
		},
		first.id,
	);
	return { ...operation, parameters };
}

function bodyFor({ route }: Act, acts: readonly Act[]): Schema {
	const forms = [...new Set(acts.flatMap((act) => act.forms))];
	if (route !== "act" || forms.length === 0)
		return route === "act" ? ref("ActBody") : ref(route === "pay" ? "EmptyBody" : "ActionBody");
	const data = forms.length === 1 ? ref(forms[0] ?? "") : { anyOf: forms.map(ref) };
	const act = bodies.ActBody as { readonly properties: Readonly<Record<string, unknown>> };
	return { ...act, properties: { ...act.properties, data } };
}

function actsOf({ definition, forms }: Bundle): readonly Act[] {
	const { procedure, steps, anytime, afterwards } = definition;
	const ofSteps = Object.values(steps).flatMap((step) =>
		outcomesByPeople(step).map((outcome) => actOf(procedure, step, outcome, forms)),
	);
	const actions = [...Object.values(anytime), ...Object.values(afterwards)].map(
		({ id, title }): Act => ({
			path: `/api/cases/{id}/case-actions/${id}`,
			id: `caseAction.${id}`,
			title: titleIn(title),
			route: "caseAction",
			forms: [],
		}),
	);
	return [...ofSteps, ...actions];
}

function actOf(
	procedure: string,
	step: Step,
	outcome: string,
	forms: Readonly<Record<string, Form>>,
): Act {
	const own = [step.name, `${step.name}.${outcome}`].filter((name) => Object.hasOwn(forms, name));
	return {
		path: `/api/cases/{id}/${step.name}/${outcome}`,
		id: `${step.does === "pay" ? "pay" : "act"}.${step.name}.${outcome}`,
		title: titleIn(step.title),
		route: step.does === "pay" ? "pay" : "act",
		// The data of a decision are those of the step and of the outcome together, so only a single form is named.
		forms: own.length === 1 ? own.map((name) => `${procedure}.${name}`) : [],
	};
}

/** What people may choose: answers of registers and payments come from ports. */
function outcomesByPeople(step: Step): readonly string[] {
	if (step.does === "ask" || step.does === "record") return [];
	if (step.does === "pay") return ["pay"];
	const only = onlyActOf(step);
	if (only !== undefined) return [only];
	return outcomesOf(step)
		.filter((outcome) => outcome.from_outside)
		.map(({ id }) => id);
}

function titleIn(title: Readonly<Record<string, string>>): string {
	return title.en ?? Object.values(title)[0] ?? "";
}
