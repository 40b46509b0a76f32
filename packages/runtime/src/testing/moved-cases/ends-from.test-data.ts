import type { Bundle, StepName } from "@onedoor/dsl/bundle";

type State = Readonly<Record<string, unknown>>;

/**
 * Results to which the compiled machine may come from a step, whatever its rules say. Worked out from the states alone, so
 * that it owes nothing to what it is to judge.
 */
export function endsFrom({ definition, machine }: Bundle, step: StepName): ReadonlySet<string> {
	const nodes = nodesIn(machine as State, `#${definition.procedure}`, undefined);
	const found = new Set<string>();
	// What is done for each item has no state of its own.
	const around = definition.steps[definition.steps[step]?.inside ?? ""];
	const place = around?.does === "for_each" ? around.name : step;
	for (const [id, node] of nodes) if (node.step === place) enter(id);
	for (const id of found) for (const target of targetsFrom(id)) enter(target);
	const steps = [...found].flatMap((id) => nodes.get(id)?.step ?? []);
	return new Set(
		steps.flatMap((name) => {
			const end = definition.steps[name];
			return end?.does === "end" ? end.result : [];
		}),
	);

	function enter(id: string): void {
		const node = nodes.get(id);
		if (node === undefined || found.has(id)) return;
		found.add(id);
		for (const child of node.children) enter(child);
	}

	function targetsFrom(id: string): readonly string[] {
		const here = nodes.get(id);
		if (here?.step !== undefined && definition.steps[here.step]?.does === "end") return [];
		const targets: string[] = [];
		for (let at = here; at !== undefined; at = nodes.get(at.parent ?? ""))
			targets.push(...at.targets);
		return targets;
	}
}

interface Node {
	readonly step?: string;
	readonly parent?: string;
	readonly children: readonly string[];
	readonly targets: readonly string[];
}

function nodesIn(state: State, id: string, parent: string | undefined): ReadonlyMap<string, Node> {
	const children = Object.entries((state.states ?? {}) as Readonly<Record<string, State>>);
	const meta = state.meta as { readonly step?: string } | undefined;
	const own: Node = {
		...(meta?.step !== undefined && { step: meta.step }),
		...(parent !== undefined && { parent }),
		children: children.map(([key]) => `${id}.${key}`),
		targets: targetsIn([state.on, state.always, state.onDone]).map((target) => target),
	};
	return new Map([
		[id, own],
		...children.flatMap(([key, child]) => [...nodesIn(child, `${id}.${key}`, id)]),
	]);
}

/** Every target that stands somewhere in the events of a state. */
function targetsIn(value: unknown): readonly string[] {
	if (Array.isArray(value)) return value.flatMap(targetsIn);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === "target" && typeof inner === "string"
			? [inner]
			: key === "params"
				? []
				: targetsIn(inner),
	);
}
