import type { Definition, Id, StartStep, StartVariant, Step, StepName } from "../bundle/index.ts";
import { Collector } from "../diagnostic/collector.ts";
import { type Finding, type FindingOptions, finding, type Message } from "../diagnostic/finding.ts";
import type { Keyed } from "../model/forms.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import type { Location } from "../source/span.ts";
import { type Node, placeOf } from "../syntax/nodes.ts";
import { changesBetween } from "./changes.ts";
import type { LibraryByName } from "./library.ts";
import type { Linked } from "./link.ts";
import { contextOf } from "./overlays.ts";
import { definitionWith, type LinkAgain } from "./with-set.ts";

export interface StartVariants {
	readonly variants: VariantsByStep;
	readonly findings: readonly Finding[];
	/** Where the first of the set values stood. */
	readonly from: Location | undefined;
}

/** By the name of the `start` step: what its set values change in each edition that it may start. */
export type VariantsByStep = ReadonlyMap<StepName, readonly StartVariant[]>;

/**
 * What `start` steps set in the cases they start: only opened values of every edition, within their limits, and the
 * child is checked again as a whole.
 */
export function startVariants(
	library: LibraryByName,
	{ definition, sets }: Pick<Linked, "definition" | "sets">,
	editionsOf: EditionsOf,
	linkAgain: LinkAgain,
): StartVariants {
	const collector = new Collector();
	const again = { linkAgain, collector };
	const variants = startsWithSet({ definition, sets }).map(
		({ step, set }) => [step.name, variantsOf(library, editionsOf, step, set, again)] as const,
	);
	return {
		variants: new Map(variants),
		findings: collector.findings(),
		from: firstPlace({ definition, sets }),
	};
}

/** The procedure, with what comes of its set values at each step. */
export function withVariants(definition: Definition, variants: VariantsByStep): Definition {
	const steps = Object.entries(definition.steps).map(([name, step]): [string, Step] => {
		const own = step.does === "start" ? variants.get(name) : undefined;
		return [name, own && step.does === "start" ? { ...step, variants: own } : step];
	});
	return { ...definition, steps: Object.fromEntries(steps) };
}

/**
 * All that the variants depend on in the procedure itself, as text: what is set in which procedure, and how far one set
 * value stands from the next.
 */
export function textOfSets(one: Pick<Linked, "definition" | "sets">): string {
	const from = firstPlace(one);
	const said = startsWithSet(one).map(({ step, set }) => [
		step.name,
		step.procedure,
		...set.flatMap(({ id, key, value }) => {
			const { file, span, start } = placeOf(key);
			const offset = span.start - (from?.span.start ?? 0);
			const line = start.line - (from?.start.line ?? 0);
			return [id, file, offset, line, start.column, value ? textIn(value) : ""];
		}),
	]);
	return JSON.stringify(said);
}

/** Findings among the set values, when these have moved together since something was found in them. */
export function movedWithSets(
	{ findings, from }: StartVariants,
	one: Pick<Linked, "definition" | "sets">,
): readonly Finding[] {
	const to = firstPlace(one);
	if (!from || !to || from.span.start === to.span.start) return findings;
	const [offset, lines] = [to.span.start - from.span.start, to.start.line - from.start.line];
	const below = (place: Finding["start"]) => ({ ...place, line: place.line + lines });
	return findings.map((found) =>
		found.file === to.file
			? {
					...found,
					span: { start: found.span.start + offset, end: found.span.end + offset },
					start: below(found.start),
					end: below(found.end),
				}
			: found,
	);
}

function firstPlace(one: Pick<Linked, "definition" | "sets">): Location | undefined {
	const first = startsWithSet(one)[0]?.set[0];
	return first && placeOf(first.key);
}

function textIn({ file, start, end }: Node): string {
	return file.text.slice(start, end);
}

function startsWithSet({ definition, sets }: Pick<Linked, "definition" | "sets">) {
	return Object.values(definition.steps).flatMap((step) => {
		const set = sets.get(step.name);
		return step.does === "start" && set ? [{ step, set }] : [];
	});
}

/** The linked editions of a procedure. */
export type EditionsOf = (procedure: Id) => readonly Definition[];

interface Again {
	readonly linkAgain: LinkAgain;
	readonly collector: Collector;
}

function variantsOf(
	library: LibraryByName,
	editionsOf: EditionsOf,
	step: StartStep,
	set: readonly Keyed<Node>[],
	{ linkAgain, collector }: Again,
): readonly StartVariant[] {
	const editions = library.editions.get(step.procedure) ?? [];
	return editions.flatMap((child, index): StartVariant[] => {
		// An older edition may open less; it is started no more once a later one is in force.
		const isLatest = index === editions.length - 1;
		const said = isLatest ? collector : new Collector();
		const base = baseOf(editionsOf, child);
		const changed = definitionFor(library, child, set, { linkAgain, collector: said });
		if (!base || !changed) return [];
		return [{ edition: base.edition, changes: changesBetween(base, changed) }];
	});
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
