import type { Definition, Id, StepName } from "../../bundle/index.ts";
import { Collector } from "../../diagnostic/collector.ts";
import { type Finding, finding, type Message } from "../../diagnostic/finding.ts";
import {
	edition_unknown,
	move_changes_verb,
	move_lacks_data,
	procedure_unknown,
	step_unknown,
} from "../../diagnostic/messages.generated.ts";
import { closest } from "../../diagnostic/suggest.ts";
import type { Named } from "../../model/form.ts";
import type { Keyed } from "../../model/forms.ts";
import type { MoveModel, MovesFile } from "../../model/moves.ts";
import type { Item } from "../../model/shape.ts";
import { type Node, placeOf, valueAt } from "../../syntax/nodes.ts";
import { DefinitionFacts } from "../facts.ts";
import { checkSafe } from "./check-safe.ts";
import { givenRules } from "./given-rules.ts";
import { lackingData } from "./lacking-data.ts";

/** Both editions a plan goes between, and what is known of them. */
export interface Between {
	readonly old: DefinitionFacts;
	readonly next: DefinitionFacts;
	readonly report: (message: Message, node: Node, within?: readonly [number, number]) => void;
}

/** What is found of a plan, and of which steps it was not proved, nor accepted in the text, that cases can go over. */
export interface CheckedPlan {
	readonly findings: readonly Finding[];
	readonly unsafe: Unsafe;
}

/** Step of the old edition → why, as codes of `openCases`. */
export type Unsafe = ReadonlyMap<StepName, readonly string[]>;

/**
 * Plans for moving open cases: every step exists on its side, does the same or says why not, what the new edition has
 * asked before the step is there or given, and its cases end as the old edition promised. Rules read the old edition's
 * data.
 */
export function checkMoves(file: Item<MovesFile>, library: Editions): CheckedPlan {
	const collector = new Collector();
	const between = checkPlan(file, library, collector);
	const isSound = collector.findings().every(({ severity }) => severity !== "error");
	// A plan that names what is not there, or editions with holes, prove nothing.
	const unsafe = between && isSound ? checkSafe(file, between) : new Map<StepName, string[]>();
	return { findings: collector.findings(), unsafe };
}

/** What is linked. */
export interface Editions {
	readonly of: (procedure: Id) => readonly Definition[];
	/** Ids of all procedures. */
	readonly names: () => readonly Id[];
	/** Whether all that an edition says could be read. */
	readonly isWhole: (definition: Definition) => boolean;
}

/** @returns both editions, where they are there and whole */
function checkPlan(
	file: Item<MovesFile>,
	library: Editions,
	collector: Collector,
): Between | undefined {
	const report: Between["report"] = (message, node, within) =>
		collector.add(finding(message, placeOf(node, within)));
	const editions = file.moves_for ? library.of(file.moves_for.text) : [];
	if (file.moves_for && editions.length === 0) {
		const values = valuesFor(file.moves_for.text, library.names());
		report(procedure_unknown(values), file.moves_for.node);
		return undefined;
	}
	const [old, next] = (["from", "to"] as const).map((key) => {
		const found = editions.find(({ edition }) => edition === file[key]);
		const node = valueAt(file.node, key);
		if (!found && node && file[key] !== undefined) {
			const names = editions.map(({ edition }) => edition);
			report(edition_unknown({ edition: file[key], expected: names.join(", ") }), node);
		}
		return found;
	});
	if (!old || !next) return undefined;
	const between = { old: new DefinitionFacts(old), next: new DefinitionFacts(next), report };
	if (file.when) givenRules(between, [{ rule: file.when, types: [{ kind: "yes_no" }] }]);
	for (const move of file.steps ?? []) checkMove(between, move);
	return library.isWhole(old) && library.isWhole(next) ? between : undefined;
}

function checkMove(between: Between, { id, key, value }: Keyed<Item<MoveModel>>): void {
	const { old, next, report } = between;
	const from = stepIn(old.definition, { text: id, node: key }, report);
	const to = value?.go_to && stepIn(next.definition, value.go_to, report);
	if (!value || !from || !to) return;
	if (from.does !== to.does && value.note === undefined && value.go_to)
		report(move_changes_verb({ from: from.does, to: to.does }), value.go_to.node);
	lackingData(between, to.name, value).forEach((path) => {
		report(move_lacks_data({ step: to.name, path }), value.go_to?.node ?? key);
	});
}

function stepIn(definition: Definition, named: Named, report: Between["report"]) {
	const step = Object.hasOwn(definition.steps, named.text)
		? definition.steps[named.text]
		: undefined;
	if (!step)
		report(
			step_unknown(valuesFor(named.text, Object.keys(definition.steps))),
			named.node,
			named.within,
		);
	return step;
}

function valuesFor(
	name: string,
	names: readonly string[],
): { readonly name: string; readonly closest: string | undefined; readonly expected: string } {
	return { name, closest: closest(name, names), expected: names.slice(0, 12).join(", ") };
}
