import type { Definition, Id, StartStep, StartVariant, Step } from "../bundle/index.ts";
import { Collector } from "../diagnostic/collector.ts";
import { type Finding, type FindingOptions, finding, type Message } from "../diagnostic/finding.ts";
import type { Keyed } from "../model/forms.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import type { Location } from "../source/span.ts";
import type { Node } from "../syntax/nodes.ts";
import { changesBetween } from "./changes.ts";
import type { LibraryByName } from "./library.ts";
import type { Linked } from "./link.ts";
import { contextOf } from "./overlays.ts";
import { definitionWith, type LinkAgain } from "./with-set.ts";

/**
 * What `start` steps set in the cases they start: only opened values of every edition, within their limits, and the
 * child is checked again as a whole. The step carries what comes of it for each edition it may start.
 */
export function withStartVariants(
	library: LibraryByName,
	one: Linked,
	editionsOf: EditionsOf,
	linkAgain: LinkAgain,
): { readonly linked: Linked; readonly findings: readonly Finding[] } {
	const collector = new Collector();
	const steps = Object.entries(one.definition.steps).map(([name, step]): [string, Step] => {
		const set = one.sets.get(name);
		if (step.does !== "start" || !set) return [name, step];
		return [name, withVariants(library, editionsOf, step, set, { linkAgain, collector })];
	});
	const definition = { ...one.definition, steps: Object.fromEntries(steps) };
	return { linked: { ...one, definition }, findings: collector.findings() };
}

/** The linked editions of a procedure. */
export type EditionsOf = (procedure: Id) => readonly Definition[];

interface Again {
	readonly linkAgain: LinkAgain;
	readonly collector: Collector;
}

function withVariants(
	library: LibraryByName,
	editionsOf: EditionsOf,
	step: StartStep,
	set: readonly Keyed<Node>[],
	{ linkAgain, collector }: Again,
): StartStep {
	const editions = library.editions.get(step.procedure) ?? [];
	const variants = editions.flatMap((child, index): StartVariant[] => {
		// An older edition may open less; it is started no more once a later one is in force.
		const isLatest = index === editions.length - 1;
		const said = isLatest ? collector : new Collector();
		const base = baseOf(editionsOf, child);
		const changed = definitionFor(library, child, set, { linkAgain, collector: said });
		if (!base || !changed) return [];
		return [{ edition: base.edition, changes: changesBetween(base, changed) }];
	});
	return { ...step, variants };
}

function baseOf(editionsOf: EditionsOf, child: Item<ProcedureModel>): Definition | undefined {
	const editions = editionsOf(child.procedure?.text ?? "");
	return editions.find((one) => one.edition === child.edition);
}

function definitionFor(
	library: LibraryByName,
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
