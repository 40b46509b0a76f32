import type { DataPath, Definition, Step, StepName } from "../bundle/index.ts";
import { asksOf } from "../form/asked.ts";
import { type Edge, edgesFrom, edgesFromAnywhere, outcomesOf } from "./edges.ts";
import { type Site, sitesOf } from "./sites.ts";

/** What the checks share, each worked out once and only when it is asked for. */
export class DefinitionFacts {
	readonly definition: Definition;
	#edges: readonly Edge[] | undefined;
	#sites: readonly Site[] | undefined;
	#reachable: ReadonlySet<StepName> | undefined;
	#ending: ReadonlySet<StepName> | undefined;
	#before: ReadonlyMap<StepName, ReadonlySet<string>> | undefined;

	constructor(definition: Definition) {
		this.definition = definition;
	}

	get sites(): readonly Site[] {
		return (this.#sites ??= sitesOf(this.definition));
	}

	/** Every way from step to step that the file names. */
	get edges(): readonly Edge[] {
		return (this.#edges ??= Object.values(this.definition.steps).flatMap((step) =>
			edgesFrom(step, this.definition),
		));
	}

	/** Steps a case can come to, actions and clocks included. */
	get reachable(): ReadonlySet<StepName> {
		return (this.#reachable ??= closure(
			[this.definition.starts_at, ...this.#fromAnywhere(), ...this.#afterwards()],
			this.edges,
			"from",
			"to",
		));
	}

	/** Steps from which a case can come to an end by the procedure's own ways: withdrawing is no way on. */
	get ending(): ReadonlySet<StepName> {
		const ends = Object.values(this.definition.steps).filter((step) => step.does === "end");
		return (this.#ending ??= closure(
			ends.map((step) => step.name),
			this.edges,
			"to",
			"from",
		));
	}

	/** Steps that were surely done before a case can stand here. */
	doneBefore(step: StepName): ReadonlySet<StepName> {
		return strip(this.#flow().get(step), "done ");
	}

	/** Paths that were surely asked, shown or not, before a case can stand here. */
	askedBefore(step: StepName): ReadonlySet<DataPath> {
		return strip(this.#flow().get(step), "asked ");
	}

	#fromAnywhere(): readonly StepName[] {
		return edgesFromAnywhere(this.definition).map(({ to }) => to);
	}

	#afterwards(): readonly StepName[] {
		return Object.values(this.definition.afterwards).map((action) => action.go_to);
	}

	/** The intersection over all ways into a step, until nothing changes. What an outcome asks counts for its way. */
	#flow(): ReadonlyMap<StepName, ReadonlySet<string>> {
		if (this.#before) return this.#before;
		const { definition } = this;
		const before = new Map<StepName, ReadonlySet<string>>(
			[definition.starts_at, ...this.#fromAnywhere(), ...this.#afterwards()].map((name) => [
				name,
				new Set(),
			]),
		);
		const waiting = [...before.keys()];
		for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
			const step = definition.steps[name];
			if (!step) continue;
			for (const edge of this.edges) {
				if (edge.from !== name || skipsBranches(step, edge)) continue;
				const arriving = union(before.get(name), leftBy(step, edge.outcome, definition));
				const known = before.get(edge.to);
				const next = known ? intersection(known, arriving) : arriving;
				if (known && next.size === known.size) continue;
				before.set(edge.to, next);
				waiting.push(edge.to);
			}
		}
		return (this.#before = before);
	}
}

/** Where branches meet, the case comes out of a branch, not past them. */
function skipsBranches(step: Step, edge: Edge): boolean {
	return step.does === "together" && !step.branches.includes(edge.to);
}

/** Entering a part or branches does nothing yet; every other way means that the step is done. Branches add up. */
function leftBy(
	step: Step,
	outcome: string | undefined,
	definition: Definition,
): ReadonlySet<string> {
	if (step.does === "follow" || step.does === "together") return new Set();
	const around = step.inside === undefined ? undefined : definition.steps[step.inside];
	const beside =
		around?.does === "together"
			? around.branches.flatMap((name) => definition.steps[name] ?? [])
			: [];
	return new Set([
		...doneBy(step, outcome, definition),
		...beside.flatMap((branch) => doneBy(branch, undefined, definition)),
	]);
}

function doneBy(
	step: Step,
	outcome: string | undefined,
	definition: Definition,
): readonly string[] {
	const asked = asksOf(definition, { step: step.name });
	const more = outcomesOf(step).find(({ id }) => id === outcome)?.ask ?? [];
	return [`done ${step.name}`, ...[...asked, ...more].map((path) => `asked ${path}`)];
}

function closure(
	start: readonly StepName[],
	edges: readonly Edge[],
	here: "from" | "to",
	there: "from" | "to",
): ReadonlySet<StepName> {
	const found = new Set(start);
	for (const name of found)
		for (const edge of edges) if (edge[here] === name) found.add(edge[there]);
	return found;
}

function union(a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): ReadonlySet<string> {
	return new Set([...(a ?? []), ...b]);
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
	return new Set([...a].filter((value) => b.has(value)));
}

function strip(values: ReadonlySet<string> | undefined, prefix: string): ReadonlySet<string> {
	return new Set(
		[...(values ?? [])].flatMap((value) =>
			value.startsWith(prefix) ? [value.slice(prefix.length)] : [],
		),
	);
}
