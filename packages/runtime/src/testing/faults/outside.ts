import type { StepName } from "@onedoor/dsl/bundle";

import {
	LATER,
	type Later,
	type PaymentOrder,
	type PortAnswer,
	type Ports,
} from "../../ports/ports.ts";
import type { Chance } from "../random.ts";
import type { Story } from "./story.ts";

/** An answer that comes on its own, until it was taken. */
export interface Callback {
	/** Who answers: a register by its id, else the port. */
	readonly port: string;
	readonly case: string;
	readonly step: StepName;
	readonly effect: string;
	readonly answer: PortAnswer;
}

type Order = Pick<PaymentOrder, "id" | "case" | "step">;

/** Money that moved, as the bank counts it. */
export interface Moved {
	readonly case: string;
	readonly step: StepName;
	readonly amount: number;
}

/**
 * Registers, bank, signatures and post as one: each carries out an order once for its key, however often it comes, and
 * answers as the story of the case has it, at once or later. What it has done is counted here, and not in any log.
 */
export class Outside {
	readonly charged: Map<string, Moved> = new Map();
	readonly refunded: Map<string, Moved> = new Map();
	/** Messages by the key under which they came. */
	readonly sent: Map<string, string> = new Map();
	readonly callbacks: Callback[] = [];
	/** Orders that came without a key. */
	unkeyed = 0;
	readonly ports: Ports;
	readonly #storyOf: (caseId: string) => Pick<Story, "answers"> | undefined;
	readonly #chance: Chance;
	readonly #answered = new Map<string, PortAnswer | Later>();
	readonly #visits = new Map<string, number>();

	constructor(storyOf: (caseId: string) => Pick<Story, "answers"> | undefined, chance: Chance) {
		this.#storyOf = storyOf;
		this.#chance = chance;
		const answering = (port: string) => async (order: Order) => this.#answer(order, port);
		this.ports = {
			appointments: {
				taken: async () => [],
				book: async () => true,
				free: async () => {},
			},
			registers: {
				read: async () => undefined,
				call: async (order) => this.#answer(order, order.register),
			},
			payment: {
				redirectOf: () => "",
				start: async (order) => this.#pay(order),
				refund: async ({ id, case: of, step, amount }) => {
					if (this.#isNew(id, this.refunded)) this.refunded.set(id, { case: of, step, amount });
					return { answer: "refunded" };
				},
			},
			signature: { sign: answering("signature") },
			notification: {
				send: async ({ id, message }) => {
					if (this.#isNew(id, this.sent)) this.sent.set(id, message);
				},
			},
			post: { deliver: answering("post") },
			repository: { deliver: answering("repository") },
			wallet: { present: async () => undefined },
		};
	}

	#pay(order: PaymentOrder): PortAnswer | Later {
		const { id, case: of, step, amount } = order;
		const answer = this.#saidAt(order) ?? { answer: "paid" };
		if (this.#isNew(id, this.charged) && answer.answer === "paid")
			this.charged.set(id, { case: of, step, amount });
		return this.#answer(order, "payment");
	}

	/** At most once for each key. Without one nobody could tell a repetition from another order. */
	#isNew(id: string, done: ReadonlyMap<string, unknown>): boolean {
		if (id === "") this.unkeyed++;
		return !done.has(id);
	}

	#answer(order: Order, port: string): PortAnswer | Later {
		if (order.id === "") this.unkeyed++;
		const before = this.#answered.get(order.id);
		if (before !== undefined) return before;
		const answer = this.#saidAt(order);
		const at = `${order.case} ${order.step}`;
		this.#visits.set(at, (this.#visits.get(at) ?? 0) + 1);
		const isLate = answer === undefined || this.#chance() < LATE;
		const said = isLate ? LATER : answer;
		this.#answered.set(order.id, said);
		if (isLate && answer)
			this.callbacks.push({ port, case: order.case, step: order.step, effect: order.id, answer });
		return said;
	}

	/** What the story says of this visit; of one it does not know, what it said of the last. */
	#saidAt({ case: of, step }: Order): PortAnswer | undefined {
		const all = this.#storyOf(of)?.answers.get(step) ?? [];
		return all[this.#visits.get(`${of} ${step}`) ?? 0] ?? all.at(-1);
	}
}

/** Of the answers, so many come later. */
const LATE = 0.3;
