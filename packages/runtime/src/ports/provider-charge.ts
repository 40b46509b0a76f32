/** What a payment provider says of a charge. */
export type ChargeState = "pending" | "paid" | "failed" | "refunded";

/** A charge as the provider's book has it. */
export interface ProviderCharge {
	/** The provider's own name for it. */
	readonly id: string;
	/** Ours: the id of the order, which is the idempotency key. */
	readonly reference: string;
	/** Minor units. */
	readonly amount: number;
	/** ISO 4217. */
	readonly currency: string;
	readonly state: ChargeState;
	/** The hosted page; left out once nothing can be paid there. */
	readonly redirect?: string;
	readonly refunds: readonly ProviderRefund[];
}

export interface ProviderRefund {
	/** Ours: the id of the order to give back. */
	readonly reference: string;
	readonly amount: number;
	readonly state: "pending" | "refunded" | "failed";
}
