import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import { type Subscriber, TOLD_KINDS, type ToldKind } from "../ports/subscriber.ts";
import type { Commit } from "../storage/storage.ts";
import type { Engine } from "./engine.ts";

const TOLD: ReadonlySet<string> = new Set(TOLD_KINDS);

export function isTold(kind: string): kind is ToldKind {
	return TOLD.has(kind);
}

/** Whether a subscriber is to be told of an event. */
export function isWanted(
	subscriber: Subscriber,
	{ procedure }: Pick<Case, "procedure">,
	{ kind }: Pick<CaseEvent, "kind">,
): boolean {
	return isTold(kind) && subscriber.wants({ kind, procedure });
}

/** Who is to be told of what a commit writes; nothing where nobody wants it, which costs nothing then. */
export function toTell(
	{ subscribers, machineNow }: Engine,
	{ case: kase, events }: Pick<Commit, "case" | "events">,
): Pick<Commit, "tell"> {
	if (subscribers.length === 0) return {};
	const names = subscribers
		.filter((subscriber) => events.some((event) => isWanted(subscriber, kase, event)))
		.map(({ name }) => name);
	return names.length === 0 ? {} : { tell: { subscribers: names, at: machineNow() } };
}
