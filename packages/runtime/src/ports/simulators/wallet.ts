import type { Id } from "@onedoor/dsl/bundle";

import type { Presentation, WalletRequest } from "../ports.ts";

/** A document as `wallets` of a `simulators.json` file holds it; its signature is good unless it says otherwise. */
export type SimulatedPaper = Omit<Presentation, "holder" | "signature" | "claims"> &
	Partial<Pick<Presentation, "holder" | "signature" | "claims">>;

/** Owner → their electronic documents. */
export type SimulatedWallets = Readonly<Record<Id, readonly SimulatedPaper[]>>;

/** The owner agrees at once, and shows the newest document of the kind that was asked. */
export function presentFrom(
	wallets: SimulatedWallets,
	{ holder, kind, signed }: Pick<WalletRequest, "holder" | "kind" | "signed">,
): Presentation | undefined {
	// Here nobody is trusted whose signature would have to be checked.
	if (signed !== undefined)
		return { kind, holder, issuer: "", number: "", claims: {}, signature: "unknown_issuer" };
	const papers = Object.hasOwn(wallets, holder) ? (wallets[holder] ?? []) : [];
	const paper = papers.findLast((one) => one.kind === kind);
	return paper && { holder, signature: "valid", claims: {}, ...paper };
}
