import type { Definition, DocumentRequirement, Step } from "../../bundle/index.ts";
import { keysOfDocument } from "../keys-of-data.ts";

/** Why somebody has to come, or cannot file online at all. */
export type BlockerReason =
	| "no_online_channel"
	| "attend"
	| "paper_shown"
	| "paper_handed_in"
	| "confirmed_on_paper"
	| "counter_only";

export interface OnlineBlocker {
	readonly reason: BlockerReason;
	/** Keys from the root of the definition. */
	readonly at: readonly string[];
}

/**
 * What stands between a procedure and being done wholly online, in its own order: papers to be seen before any way
 * that always answers, presence, consent on paper, and results that nothing brings home.
 */
export function onlineBlockers({
	channels,
	documents,
	steps,
}: Definition): readonly OnlineBlocker[] {
	const deliveries = Object.values(steps).filter((step) => step.does === "deliver");
	const reachesHome = deliveries.some(({ by }) => by === "electronic" || by === "post");
	return [
		...(channels.online ? [] : [{ reason: "no_online_channel", at: ["channels"] } as const]),
		...Object.values(documents).flatMap(ofDocument),
		...Object.values(steps).flatMap((step) => ofStep(step, reachesHome)),
	];
}

/** Blocked when every alternative is a visit, or a visit comes before any way that always answers. */
function ofDocument(document: DocumentRequirement): readonly OnlineBlocker[] {
	if (document.one_of) {
		const each = Object.values(document.one_of).map(ofDocument);
		return each.every((blockers) => blockers.length > 0) ? each.flat() : [];
	}
	const ways = document.satisfied_by.map(({ by }) => by);
	const visit = ways.findIndex((by) => by === "show" || by === "hand_in");
	const upload = ways.indexOf("upload");
	if (visit === -1 || (upload !== -1 && upload < visit)) return [];
	const reason = ways[visit] === "show" ? "paper_shown" : "paper_handed_in";
	return [{ reason, at: keysOfDocument(document.path) }];
}

function ofStep(step: Step, reachesHome: boolean): readonly OnlineBlocker[] {
	const at = ["steps", step.name];
	if (step.does === "attend") return [{ reason: "attend", at }];
	if (step.does === "confirm" && !step.methods.includes("app"))
		return [{ reason: "confirmed_on_paper", at }];
	return step.does === "deliver" && !reachesHome ? [{ reason: "counter_only", at }] : [];
}
