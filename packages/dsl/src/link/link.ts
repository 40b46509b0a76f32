import type { Definition } from "../bundle/definition.ts";
import type { Scenario } from "../bundle/scenario.ts";
import type { IsoDate, StepName } from "../bundle/values.ts";
import { Collector } from "../diagnostic/collector.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { finding } from "../diagnostic/finding.ts";
import type { Keyed } from "../model/forms.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import type { Node } from "../syntax/nodes.ts";
import { readAmounts } from "./amounts.ts";
import { currencyOf } from "./currency.ts";
import { refuseOtherDates } from "./dated.ts";
import type { LibraryByName } from "./library.ts";
import { type Linking, nothingGathered } from "./linking.ts";
import { type Locate, locator } from "./locate.ts";
import type { Opened } from "./open.ts";
import { linkProcedure } from "./procedure.ts";
import { linkScenarios } from "./scenarios.ts";
import { type LinkedAssumptions, linkSimulations } from "./simulations.ts";
import { standardNodes, writtenOut } from "./standard.ts";
import type { TextIndex } from "./texts.ts";

/** One procedure, resolved, and the way back to its text. */
export interface Linked {
	readonly definition: Definition;
	/**
	 * False when something the procedure says could not be read or resolved: then the definition has holes, and what
	 * looks unreachable or missing may only be misspelt. Rules can still be checked one by one.
	 */
	readonly complete: boolean;
	/** Steps that stand in the text but not in the definition: their verb is unknown or not carried out yet. */
	readonly dropped: ReadonlySet<StepName>;
	/** What `start` steps set in the cases they start. */
	readonly sets: ReadonlyMap<StepName, readonly Keyed<Node>[]>;
	/** What overlays, bundles and users of parts may set, by its path. */
	readonly opened: Readonly<Record<string, Opened>>;
	readonly locate: Locate;
	readonly scenarios: readonly Scenario[];
	/** What simulation files assume of it. */
	readonly simulations: readonly LinkedAssumptions[];
	/** Findings of linking; those of reading belong to the files. */
	readonly findings: readonly Finding[];
	/** The day for which facts that come and go were asked. */
	readonly day: IsoDate;
}

/** What could not be read: files with errors by path, and whether some file could not be read at all. */
export interface Broken {
	readonly files: { readonly has: (path: string) => boolean };
	readonly unread: boolean;
}

/** Links one procedure against the library; what is written about it (scenarios, assumptions) once, and not again. */
export function link(
	library: LibraryByName,
	text: Item<ProcedureModel>,
	texts: TextIndex,
	broken: Broken,
	{
		today,
		isAgain = false,
	}: { readonly today?: IsoDate | undefined; readonly isAgain?: boolean } = {},
): Linked {
	const collector = new Collector();
	const procedure = writtenOut(library, text, collector.report.bind(collector));
	const linking: Linking = {
		library,
		procedure,
		texts,
		language: procedure.languages?.[0] ?? "en",
		day: dayFor(procedure, today),
		report: (message, at, options) => collector.add(finding(message, at, options)),
		...nothingGathered(),
	};
	const definition = readAmounts(linkProcedure(linking), currencyOf(linking));
	refuseOtherDates(linking);
	const own = [procedure.node, ...linking.stepNodes.values(), ...standardNodes(procedure)].map(
		(node) => node.file.path,
	);
	const complete =
		!broken.unread && !collector.hasErrors() && !own.some((path) => broken.files.has(path));
	const scenarios = isAgain ? [] : linkScenarios(linking, definition);
	return {
		definition,
		complete,
		dropped: new Set([...linking.steps.keys()].filter((name) => !definition.steps[name])),
		sets: new Map(
			[...linking.stepNodes].flatMap(([name, node]) => {
				const set = linking.sets.get(node);
				return set ? [[name, set] as const] : [];
			}),
		),
		opened: Object.fromEntries(linking.opened),
		locate: locator(linking),
		scenarios,
		simulations: isAgain ? [] : linkSimulations(linking, definition, scenarios),
		day: linking.day,
		findings: collector.findings(),
	};
}

/** Before its first day an edition is judged by that day; afterwards by today, where the host says what day it is. */
function dayFor({ edition = "" }: Item<ProcedureModel>, today: IsoDate | undefined): IsoDate {
	return today !== undefined && today > edition ? today : edition;
}
