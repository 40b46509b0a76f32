import type { DataPath, Definition, Field, Step, StepName } from "../bundle/index.ts";

/**
 * Fields with `if_silent: officer` are asked by the first decision of an office after the form they belong to: the
 * form logic shows them there only when the register had nothing.
 */
export function withOfficerAsks({
	data,
	steps,
	roles,
}: Pick<Definition, "data" | "steps" | "roles">): Definition["steps"] {
	const fields = Object.values(data).flatMap(silentFields);
	if (fields.length === 0) return steps;
	const added = new Map<StepName, readonly DataPath[]>();
	for (const { path } of fields)
		for (const form of Object.values(steps).filter((step) => asks(step, path))) {
			const name = nextOffice(form.name, steps, roles);
			if (name !== undefined) added.set(name, [...(added.get(name) ?? []), path]);
		}
	return Object.fromEntries(
		Object.entries(steps).map(([name, step]) => {
			const more = added.get(name);
			if (!more || step.does !== "decide") return [name, step];
			return [name, { ...step, ask: [...new Set([...step.ask, ...more])] }];
		}),
	);
}

function silentFields(field: Field): readonly Field[] {
	if (field.many) return [];
	if (field.group) return Object.values(field.group).flatMap(silentFields);
	return field.if_silent === "officer" && (field.prefill ?? field.fetch) ? [field] : [];
}

function asks(step: Step, path: DataPath): boolean {
	return (
		step.does === "fill_in" &&
		step.change === undefined &&
		step.pages.some(({ ask }) => ask.some((one) => path === one || path.startsWith(`${one}.`)))
	);
}

function nextOffice(
	from: StepName,
	steps: Definition["steps"],
	roles: Definition["roles"],
): StepName | undefined {
	const seen = new Set<StepName>([from]);
	for (const name of seen) {
		const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
		if (!step) continue;
		const isOffice = step.who.some((role) => roles[role]?.is === "officer");
		if (step.does === "decide" && !step.by_rule && isOffice) return name;
		for (const next of waysIn(step)) seen.add(next);
	}
	return undefined;
}

/** Every step that a step names as its way on, its first step or a branch. */
function waysIn(value: unknown): readonly StepName[] {
	if (Array.isArray(value)) return value.flatMap(waysIn);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		if ((key === "go_to" || key === "starts_at") && typeof inner === "string") return [inner];
		return key === "branches" && Array.isArray(inner) ? (inner as StepName[]) : waysIn(inner);
	});
}
