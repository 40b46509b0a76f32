import type { DataPath, Definition, StepName } from "../bundle/index.ts";
import { type AskedAt, askedIn } from "./asked.ts";

/** The steps at which people meet what stands at a place of a definition: for a picture of what changed. */
export function stepsAt(definition: Definition): (place: readonly string[]) => readonly StepName[] {
	let asked: ReadonlyMap<DataPath, readonly AskedAt[]> | undefined;
	const askedAt = (path: DataPath): readonly StepName[] => {
		asked ??= askedIn(definition);
		const isPart = (one: DataPath): boolean =>
			one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`);
		const steps = [...asked].flatMap(([one, all]) =>
			isPart(one) ? all.map(({ step }) => step) : [],
		);
		return [...new Set(steps)];
	};
	return ([section, id, ...inner]) => {
		if (id === undefined) return [];
		if (section === "steps") return [id];
		if (section === "documents") return askedAt(id);
		if (section === "data") return askedAt([id, ...members(inner)].join("."));
		if (section === "fees") return stepsThat(definition, (step) => pays(step, id));
		if (section === "clocks")
			return stepsThat(definition, (step) => step.deadline?.with === id || step.stops.includes(id));
		return [];
	};
}

type Step = Definition["steps"][StepName];

/** `group, street, title`: members stand below the word `group`, everything else is a key of the field. */
function members(path: readonly string[]): readonly string[] {
	const [word, id, ...rest] = path;
	return word === "group" && id !== undefined ? [id, ...members(rest)] : [];
}

function stepsThat(
	{ steps }: Definition,
	holds: (step: Step) => boolean | undefined,
): readonly StepName[] {
	return Object.values(steps).flatMap((step) => (holds(step) ? [step.name] : []));
}

/** A step that names no fees takes all that are not yet paid. */
function pays(step: Step, fee: string): boolean {
	return step.does === "pay" && (step.fees === undefined || step.fees.includes(fee));
}
