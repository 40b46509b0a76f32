import type { StepName } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";
import { ruleGuard } from "@onedoor/dsl/form";

import type { Move } from "./machine.ts";
import type { Did, Listening } from "./trace.ts";

/** What a guard of the machine asks: a rule. */
export type Question = Parameters<typeof ruleGuard>[1];

export type ListeningScope = Scope & Partial<Listening>;

interface Told {
	readonly did: Did;
	readonly step: StepName;
}

/** Something that XState did on its way, in order. */
type Seen = Told | { readonly asked: Question; readonly answer: boolean };

/** A stretch of a way: steps that were left and entered, and then a rule that divides it, or its end. */
interface Stretch {
	readonly told: Told[];
	asked?: Question;
	yes?: Stretch;
	no?: Stretch;
	end?: { readonly move: Move | undefined };
}

/** More stretches than a procedure of any size has; what makes more is forgotten, and found again. */
const MOST_STRETCHES = 50_000;

/**
 * The ways that XState took before. From one state and event the machine's way depends on nothing but what its guards
 * answered, so a way is remembered as a tree of them: the same answers need no machine, only the rules. The facts are
 * told of each step, and asked each rule, in the very order in which XState did.
 */
export class KnownMoves {
	readonly #ways = new Map<string, Stretch>();
	#count = 0;

	/** @param travel lets XState find the way, with these facts instead */
	move(
		key: string,
		facts: ListeningScope,
		travel: (facts: ListeningScope) => Move | undefined,
	): Move | undefined {
		const seen: Seen[] = [];
		const end = follow(this.#ways.get(key), facts, seen);
		if (end !== undefined) return end.move;
		const scout = new Scout(facts, seen);
		const move = travel(scout);
		this.#remember(key, scout.seen, move);
		return move;
	}

	#remember(key: string, seen: readonly Seen[], move: Move | undefined): void {
		if (this.#count > MOST_STRETCHES) {
			this.#ways.clear();
			this.#count = 0;
		}
		let stretch = this.#ways.get(key) ?? this.#fresh();
		this.#ways.set(key, stretch);
		const isNew = (): boolean => stretch.asked === undefined && stretch.end === undefined;
		let fills = isNew();
		for (const one of seen) {
			if ("did" in one) {
				if (fills) stretch.told.push(one);
				continue;
			}
			stretch.asked ??= one.asked;
			const next: Stretch = (one.answer ? stretch.yes : stretch.no) ?? this.#fresh();
			if (one.answer) stretch.yes = next;
			else stretch.no = next;
			stretch = next;
			fills = isNew();
		}
		stretch.end = { move };
	}

	#fresh(): Stretch {
		this.#count++;
		return { told: [] };
	}
}

/** The end of a known way. Undefined where it leads on to what nobody saw yet; `seen` says how far it was followed. */
function follow(
	first: Stretch | undefined,
	facts: ListeningScope,
	seen: Seen[],
): Stretch["end"] | undefined {
	let stretch = first;
	while (stretch !== undefined) {
		for (const one of stretch.told) {
			facts.note?.(one.did, one.step);
			seen.push(one);
		}
		if (stretch.asked === undefined) return stretch.end;
		const answer = ruleGuard({ context: undefined, event: { facts } }, stretch.asked);
		seen.push({ asked: stretch.asked, answer });
		stretch = answer ? stretch.yes : stretch.no;
	}
	return undefined;
}

/** The facts as XState gets them, which notes what it does with them; what was seen before is not told or asked again. */
export class Scout implements Scope, Listening {
	readonly today: string;
	readonly now: string;
	readonly timeZone: string;
	readonly leapBirthday: Scope["leapBirthday"];
	readonly get: Scope["get"];
	readonly seen: Seen[] = [];
	readonly #facts: ListeningScope;
	readonly #before: readonly Seen[];

	constructor(facts: ListeningScope, before: readonly Seen[]) {
		this.#facts = facts;
		this.#before = before;
		this.today = facts.today;
		this.now = facts.now;
		this.timeZone = facts.timeZone;
		this.leapBirthday = facts.leapBirthday;
		this.get = (path) => facts.get(path);
	}

	note(did: Did, step: StepName): void {
		if (this.#before[this.seen.length] === undefined) this.#facts.note?.(did, step);
		this.seen.push({ did, step });
	}

	ask(asked: Question): boolean {
		const before = this.#before[this.seen.length];
		const answer =
			before !== undefined && "answer" in before
				? before.answer
				: ruleGuard({ context: undefined, event: { facts: this.#facts } }, asked);
		this.seen.push({ asked, answer });
		return answer;
	}
}

/** The machine's only guard: what a scout is asked, it notes. */
export function notedGuard(args: Parameters<typeof ruleGuard>[0], asked: Question): boolean {
	const scout = scoutIn(args.event) ?? scoutIn(args.context);
	return scout === undefined ? ruleGuard(args, asked) : scout.ask(asked);
}

function scoutIn(holder: unknown): Scout | undefined {
	if (typeof holder !== "object" || holder === null || !("facts" in holder)) return undefined;
	return holder.facts instanceof Scout ? holder.facts : undefined;
}
