import { isDeepStrictEqual } from "node:util";

import { rebuildCases } from "../../audit/rebuild-cases.ts";
import { verifyStore } from "../../audit/verify-store.ts";
import type { Case, Child } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import { evolve } from "../../case/evolve.ts";
import type { Store } from "../../storage/storage.ts";
import type { Moved, Outside } from "./outside.ts";
import type { Person, Tried } from "./person.ts";

/** A case, and what somebody tried in it. */
export type Judged = Pick<Person, "case" | "tried" | "broken">;

/**
 * What is broken in what is left when everything has come to rest: the log against the case, what people were told
 * against the log, and what the outside counted against both. In sentences; none when all is well.
 */
export async function judge(
	people: readonly Judged[],
	store: Store,
	outside: Outside,
): Promise<readonly string[]> {
	const { effectsWaiting, effectsDead } = await store.figures();
	const { findings } = await verifyStore(store);
	const { differing } = await rebuildCases(store, { check: true });
	const ofCases: string[] = [];
	for (const person of people) ofCases.push(...(await judgeCase(person, store, outside)));
	return [
		...(effectsWaiting > 0 ? [`${effectsWaiting} effects were never carried out`] : []),
		...(effectsDead > 0 ? [`${effectsDead} effects were given up`] : []),
		...(outside.unkeyed > 0 ? [`${outside.unkeyed} orders came without a key`] : []),
		...findings.map((found) => `${found.case}: \`${found.code}\``),
		...differing.map((one) => `${one.case}: ${one.what.join(", ")} is not what its log says`),
		...ofCases,
	];
}

async function judgeCase(
	person: Judged,
	store: Store,
	outside: Outside,
): Promise<readonly string[]> {
	const [kase, events] = [await store.load(person.case), await store.events(person.case)];
	const found = [
		person.broken,
		...ofLog(kase, events),
		...person.tried.flatMap((_, index) => ofAct(person.tried, index, events)),
		...ofMoney(kase, events, person.case, outside),
		...ofMessages(events, person.case, outside),
		...(kase ? await ofOthers(kase, store) : []),
	];
	return found.flatMap((one) => (one === undefined ? [] : [`${person.case}: ${one}`]));
}

function ofLog(kase: Case | undefined, events: readonly CaseEvent[]): readonly string[] {
	const hasGap = events.some(({ seq }, index) => seq !== index + 1);
	const replayed = events.reduce<Case | undefined>(evolve, undefined);
	return [
		...(hasGap ? ["the log has a gap, or a double"] : []),
		...(isDeepStrictEqual(replayed, kase) ? [] : ["the case differs from the replay of its log"]),
	];
}

/** What one person did at one step, counted at the first time. */
function ofAct(
	tried: readonly Tried[],
	index: number,
	events: readonly CaseEvent[],
): readonly string[] {
	const name = nameOf(tried[index]);
	const alike = tried.filter((one) => nameOf(one) === name);
	if (name === undefined || alike[0] !== tried[index]) return [];
	// What the applicant confirms is done in the name of whoever helped them.
	const own = events.filter((_, at) => events[at - 1]?.kind !== "confirmed");
	const done = own.filter((event) => isOf(event, alike)).length;
	const acknowledged = alike.filter(({ became }) => became === "done").length;
	const unknown = alike.filter(({ became }) => became === "open").length;
	const last = Math.max(0, ...alike.map(({ version }) => version ?? 0));
	return [
		...(done < acknowledged ? [`${name}: ${acknowledged} acknowledged, ${done} in the log`] : []),
		...(done > acknowledged + unknown
			? [`${name}: ${done} in the log, ${acknowledged} acknowledged`]
			: []),
		...(last > events.length ? [`${name}: the version that was acknowledged is gone`] : []),
	];
}

function nameOf(tried: Tried | undefined): string | undefined {
	const command = tried?.act.command;
	switch (command?.kind) {
		case "open":
			return "open";
		case "act":
			return `${command.step} by ${tried?.act.actor.id}`;
		default:
			return undefined;
	}
}

/** The last of several who confirm a form is logged as having submitted it: who it was tells more than what they took. */
function isOf({ kind, step, outcome, by }: CaseEvent, [first]: readonly Tried[]): boolean {
	const { command, actor } = first?.act ?? {};
	if (command?.kind === "open") return kind === "opened";
	return (
		command?.kind === "act" && step === command.step && outcome !== undefined && by === actor?.id
	);
}

function ofMoney(
	kase: Case | undefined,
	events: readonly CaseEvent[],
	id: string,
	{ charged, refunded }: Outside,
): readonly string[] {
	const own = (all: ReadonlyMap<string, Moved>) =>
		[...all.values()].filter((moved) => moved.case === id);
	const asked = events.filter(({ kind }) => kind === "payment_requested").length;
	const kept = Object.values(kase?.paid ?? {}).reduce((sum, amount) => sum + amount, 0);
	const [inwards, back] = [own(charged), own(refunded)];
	const held = sumOf(inwards) - sumOf(back);
	return [
		...(inwards.length > asked ? [`${inwards.length} charges for ${asked} requests`] : []),
		...(held === kept ? [] : [`the bank holds ${held}, and the case says ${kept}`]),
	];
}

function sumOf(all: readonly Moved[]): number {
	return all.reduce((sum, { amount }) => sum + amount, 0);
}

/** What a case knows of those that it started, and what they came to. Of one that it gave up it needs to know nothing. */
async function ofOthers(kase: Case, store: Store): Promise<readonly string[]> {
	const parent = kase.parent && (await store.load(kase.parent.case));
	const isOrphan = kase.parent !== undefined && parent?.children?.[kase.parent.key] === undefined;
	const children = await Promise.all(
		Object.entries(kase.children ?? {}).map(async ([key, child]) =>
			ofChild(key, child, child.case === undefined ? undefined : await store.load(child.case)),
		),
	);
	return [...(isOrphan ? ["nobody started it"] : []), ...children.flat()];
}

function ofChild(key: string, said: Child, child: Case | undefined): readonly string[] {
	if (said.abandoned)
		return child === undefined || child.status === "ended"
			? []
			: [`${key} goes on though it was given up`];
	if (child === undefined) return [`${key} was asked for and never opened`];
	return said.result === child.result
		? []
		: [`${key} came to ${child.result}, and it heard of ${said.result}`];
}

function ofMessages(
	events: readonly CaseEvent[],
	id: string,
	{ sent }: Outside,
): readonly string[] {
	const said = events.filter(({ kind }) => kind === "message_sent").length;
	const went = [...sent.keys()].filter((key) => key.startsWith(`${id}:`)).length;
	return said === went ? [] : [`${said} messages in the log, and ${went} went out`];
}
