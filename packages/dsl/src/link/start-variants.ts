import type { Definition, StartStep, StartVariant, Step } from "../bundle/index.ts";
import { Collector } from "../diagnostic/collector.ts";
import { type Finding, type FindingOptions, finding, type Message } from "../diagnostic/finding.ts";
import type { Keyed } from "../model/forms.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import type { Location } from "../source/span.ts";
import type { Node } from "../syntax/nodes.ts";
import { changesBetween } from "./changes.ts";
import type { Library } from "./library.ts";
import type { Linked } from "./link.ts";
import { contextOf } from "./overlays.ts";
import { definitionWith, type LinkAgain } from "./with-set.ts";

/**
 * What `start` steps set in the cases they start: only opened values of every edition, within their limits, and the
 * child is checked again as a whole. The step carries what comes of it for each edition it may start.
 */
export function withStartVariants(
	library: Library,
	linked: readonly Linked[],
	linkAgain: LinkAgain,
): { readonly linked: readonly Linked[]; readonly findings: readonly Finding[] } {
	const collector = new Collector();
	const all = linked.map((one) => {
		if (one.sets.size === 0) return one;
		const steps = Object.entries(one.definition.steps).map(([name, step]): [string, Step] => {
			const set = one.sets.get(name);
			if (step.does !== "start" || !set) return [name, step];
			return [name, withVariants(library, linked, step, set, { linkAgain, collector })];
		});
		return { ...one, definition: { ...one.definition, steps: Object.fromEntries(steps) } };
	});
	return { linked: all, findings: collector.findings() };
}

interface Again {
	readonly linkAgain: LinkAgain;
	readonly collector: Collector;
}

function withVariants(
	library: Library,
	linked: readonly Linked[],
	step: StartStep,
	set: readonly Keyed<Node>[],
	{ linkAgain, collector }: Again,
): StartStep {
	const editions = library.editions.get(step.procedure) ?? [];
	const variants = editions.flatMap((child, index): StartVariant[] => {
		// An older edition may open less; it is started no more once a later one is in force.
		const isLatest = index === editions.length - 1;
		const said = isLatest ? collector : new Collector();
		const base = baseOf(linked, child);
		const changed = definitionFor(library, child, set, { linkAgain, collector: said });
		if (!base || !changed) return [];
		return [{ edition: base.edition, changes: changesBetween(base, changed) }];
	});
	return { ...step, variants };
}

function baseOf(linked: readonly Linked[], child: Item<ProcedureModel>): Definition | undefined {
	return linked
		.map(({ definition }) => definition)
		.find((one) => one.procedure === child.procedure?.text && one.edition === child.edition);
}

function definitionFor(
	library: Library,
	child: Item<ProcedureModel>,
	set: readonly Keyed<Node>[],
	again: Again,
): Definition | undefined {
	const [first] = set;
	if (!first) return undefined;
	const report = (message: Message, at: Location, options?: FindingOptions): void =>
		again.collector.add(finding(message, at, options));
	const context = contextOf(library, first.key, report);
	return definitionWith(context, child, set, first.key.file.path, again);
}
