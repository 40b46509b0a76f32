import type { Definition, DocumentRequirement, Id, Step } from "./bundle/index.ts";
import { type Burden, burdenOf } from "./burden/burden.ts";

/** What `onedoor check` says of a procedure at a glance. */
export interface ProcedureSummary {
	readonly id: string;
	readonly edition: string;
	readonly steps: number;
	/** `full`: nobody has to come; `partial`: some may have to; `information`: it cannot be filed online. */
	readonly online: "full" | "partial" | "information";
	/** Why it is not fully online, as paths of the definition. */
	readonly blockers: readonly string[];
	/** Worked out when it is first read: an editor checks at every letter and does not look. */
	readonly burden: Burden;
}

/** @param started finds the procedures it starts, for what they ask of the same people */
export function summarise(
	definition: Definition,
	started: (procedure: Id) => Definition | undefined,
): ProcedureSummary {
	const blockers = blockersOf(definition);
	const filed = definition.channels.online !== undefined;
	let burden: Burden | undefined;
	return {
		id: definition.procedure,
		edition: definition.edition,
		steps: Object.keys(definition.steps).length,
		online: !filed ? "information" : blockers.length === 0 ? "full" : "partial",
		blockers,
		get burden() {
			burden ??= burdenOf(definition, started);
			return burden;
		},
	};
}

/** Visits that no other way spares: papers to be shown or handed in, steps to attend, results that only a counter gives out. */
function blockersOf(definition: Definition): readonly string[] {
	const documents = Object.values(definition.documents)
		.filter(needsVisit)
		.map((document) => `documents.${document.path}`);
	const deliveries = Object.values(definition.steps).filter((step) => step.does === "deliver");
	const onlyCounter = deliveries.length > 0 && !deliveries.some(reachesHome);
	const visits = Object.values(definition.steps)
		.filter(({ does }) => does === "attend")
		.map((step) => `steps.${step.name}`);
	return [
		...documents,
		...visits,
		...(onlyCounter ? deliveries.map((step) => `steps.${step.name}`) : []),
	];
}

/** Blocked when every way is a visit, or a visit comes before any way that always answers. */
function needsVisit(document: DocumentRequirement): boolean {
	if (document.one_of) return Object.values(document.one_of).every(needsVisit);
	const ways = document.satisfied_by.map((way) => way.by);
	const visit = ways.findIndex((way) => way === "show" || way === "hand_in");
	const upload = ways.indexOf("upload");
	return visit !== -1 && (upload === -1 || upload > visit);
}

function reachesHome(step: Extract<Step, { does: "deliver" }>): boolean {
	return step.by === "electronic" || step.by === "post";
}
