import type { ProviderCharge, ProviderRefund } from "../../adapters/payment/index.ts";

/** A charge with what the bank needs for its page. */
export interface BankCharge extends ProviderCharge {
	readonly redirect: string;
	readonly return_to: string;
	readonly description: string;
}

/** What the bank knows: the only witness that counts in a test. */
export interface BankBook {
	charges(): readonly BankCharge[];
	/** @throws Error when there is none */
	get(reference: string): BankCharge;
	find(reference: string): BankCharge | undefined;
	byId(id: string): BankCharge | undefined;
	/** The same key gives the same charge. Undefined: refused. */
	charge(key: string, body: Readonly<Record<string, unknown>>): BankCharge | undefined;
	refund(
		id: string,
		key: string,
		body: Readonly<Record<string, unknown>>,
	): ProviderRefund | undefined;
	/** As after a day: keys that were sent before are new again. */
	forgetKeys(): void;
	/** What became of it; also against all rules, for tests of what cannot be right. */
	decide(id: string, state: ProviderCharge["state"], as?: Partial<ProviderCharge>): void;
	/** Minor units that were paid and have not gone back. */
	held(): number;
	/** As a settlement file: one charge a line. */
	asFile(): string;
}

/** @param pages address that the pages of charges begin with */
export function bankBook(pages: string): BankBook {
	const all = new Map<string, BankCharge>();
	const keys = new Map<string, string>();
	const byId: BankBook["byId"] = (id) => all.get(id);
	const find: BankBook["find"] = (reference) =>
		[...all.values()].find((charge) => charge.reference === reference);

	return {
		charges: () => [...all.values()],
		byId,
		find,
		get: (reference) => {
			const found = find(reference);
			if (found === undefined) throw new Error(`the bank has no charge ${reference}`);
			return found;
		},
		charge: (key, body) => {
			const known = all.get(keys.get(key) ?? "");
			if (known || key === "" || !(Number(body.amount) > 0)) return known;
			const id = `ch_${all.size + 1}`;
			const made: BankCharge = {
				id,
				reference: String(body.reference),
				amount: Number(body.amount),
				currency: String(body.currency),
				description: String(body.description),
				state: "pending",
				redirect: `${pages}${id}`,
				return_to: String(body.return_to),
				refunds: [],
			};
			keys.set(key, id);
			all.set(id, made);
			return made;
		},
		refund: (id, key, body) => {
			const charge = all.get(id);
			const isKnown = keys.get(key) === id;
			if (charge === undefined || isKnown)
				return charge?.refunds.find(({ reference }) => reference === body.reference);
			const amount = Number(body.amount);
			const given = charge.refunds.reduce((sum, refund) => sum + refund.amount, 0);
			if (charge.state !== "paid" || key === "" || given + amount > charge.amount) return undefined;
			keys.set(key, id);
			const reference = String(body.reference);
			const refund: ProviderRefund = { reference, amount, state: "refunded" };
			const state = given + amount === charge.amount ? "refunded" : "paid";
			all.set(id, { ...charge, state, refunds: [...charge.refunds, refund] });
			return refund;
		},
		forgetKeys: () => keys.clear(),
		decide: (id, state, as = {}) => {
			const charge = all.get(id);
			if (charge) all.set(id, { ...charge, ...as, state });
		},
		held: () => [...all.values()].reduce((sum, charge) => sum + heldOf(charge), 0),
		asFile: () =>
			[...all.values()]
				.map(({ id, reference, amount, currency, state, refunds }) =>
					JSON.stringify({ id, reference, amount, currency, state, refunds }),
				)
				.join("\n"),
	};
}

function heldOf({ state, amount, refunds }: BankCharge): number {
	if (state !== "paid") return 0;
	return refunds.reduce((held, refund) => held - refund.amount, amount);
}
