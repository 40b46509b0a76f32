import { Collector } from "../diagnostic/collector.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { procedure_unknown } from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import type { Library } from "../link/library.ts";
import type { Named } from "../model/form.ts";
import { placeOf } from "../syntax/nodes.ts";

/** Scenarios, simulations and texts name whom they are for. */
export function ownerFindings(library: Library): readonly Finding[] {
	const collector = new Collector();
	const isProcedure = (name: string) => library.editions.has(name);
	const isOwner = (name: string) =>
		isProcedure(name) || library.parts.has(name) || name === "library";
	const report = (name: Named | undefined, isKnown: (name: string) => boolean, more: Names) => {
		if (!name || isKnown(name.text)) return;
		const names = [...library.editions.keys(), ...more()];
		const few = names.length > 0 && names.length <= FEW ? names.join(", ") : undefined;
		const values = { name: name.text, closest: closest(name.text, names), expected: few };
		collector.report(procedure_unknown(values), placeOf(name.node));
	};
	for (const file of library.scenarios) report(file.scenarios_for, isProcedure, () => []);
	for (const file of library.simulations) report(file.simulation_for, isProcedure, () => []);
	for (const file of library.texts)
		report(file.texts_for, isOwner, () => [...library.parts.keys(), "library"]);
	return collector.findings();
}

type Names = () => readonly string[];

/** More names in one sentence help nobody. */
const FEW = 12;
