import type { Case, Payment } from "../../case/case.ts";
import { inOrder } from "../../case/payments.ts";
import type { ProviderCharge } from "../../ports/provider-charge.ts";
import type { Store } from "../../storage/storage.ts";
import { eachCase } from "../each-case.ts";

/** What differs between the book of a payment provider and that of the cases. */
export interface MoneyFinding {
	/**
	 * - `charged_twice`: the provider holds more than one charge for one payment of one step.
	 * - `paid_but_case_not`: the provider has the money, and the case does not know it.
	 * - `case_paid_but_book_not`: the case counts what the provider does not have.
	 * - `refunded_but_case_not`: more went back than the case asked to be given back.
	 * - `case_refunded_but_book_not`: the case was told that money went back, and it did not.
	 * - `other_amount`: the amounts or currencies differ.
	 * - `unknown_charge`: a charge that no case began.
	 */
	readonly code:
		| "charged_twice"
		| "paid_but_case_not"
		| "case_paid_but_book_not"
		| "refunded_but_case_not"
		| "case_refunded_but_book_not"
		| "other_amount"
		| "unknown_charge";
	readonly case?: string;
	readonly number?: string;
	/** Id of the order: the provider's reference. */
	readonly reference: string;
	/** The provider's name of the charge; left out where it has none. */
	readonly charge?: string;
	readonly ours?: BookEntry;
	readonly book?: BookEntry;
}

/** What one book says of a payment: minor units. */
export interface BookEntry {
	readonly state: string;
	readonly amount: number;
	readonly currency: string;
	readonly refunded: number;
}

export interface BooksCompared {
	readonly cases: number;
	readonly payments: number;
	readonly charges: number;
	/** By case and time, then charges that no case began. */
	readonly findings: readonly MoneyFinding[];
}

/** Of which attempts the book must know: those begun from the one instant to before the other. Left out: all. */
export interface BookPeriod {
	readonly from?: string;
	readonly to?: string;
}

/** Holds the provider's book against the payments of all cases of a store. Nothing is changed. */
export async function compareBooks(
	store: Pick<Store, "caseIds" | "load">,
	book: readonly ProviderCharge[],
	period: BookPeriod = {},
): Promise<BooksCompared> {
	const byReference = Map.groupBy(book, ({ reference }) => reference);
	const findings: MoneyFinding[] = [];
	let cases = 0;
	let payments = 0;
	for await (const id of eachCase(store)) {
		const kase = await store.load(id);
		if (kase?.payments === undefined) continue;
		cases += 1;
		payments += Object.keys(kase.payments).length;
		findings.push(...ofCase(kase, byReference, period));
		for (const reference of Object.keys(kase.payments)) byReference.delete(reference);
	}
	const unknown = [...byReference.values()].flat().map(
		(charge): MoneyFinding => ({
			code: "unknown_charge",
			reference: charge.reference,
			charge: charge.id,
			book: inBook(charge),
		}),
	);
	return { cases, payments, charges: book.length, findings: [...findings, ...unknown] };
}

type Book = ReadonlyMap<string, readonly ProviderCharge[]>;

function ofCase(kase: Case, book: Book, period: BookPeriod): readonly MoneyFinding[] {
	const held = new Set<string>();
	return inOrder(kase).flatMap(([reference, payment]): readonly MoneyFinding[] => {
		const charges = book.get(reference) ?? [];
		const about = { case: kase.id, number: kase.number, reference, ours: inCase(payment) };
		if (charges.length === 0)
			return isIn(period, payment) && counts(payment)
				? [{ ...about, code: "case_paid_but_book_not" }]
				: [];
		return charges.flatMap((charge) => {
			const found = { ...about, charge: charge.id, book: inBook(charge) };
			const visit = `${payment.step} ${payment.visit}`;
			const isHeld = found.book.state === "paid" && found.book.amount > found.book.refunded;
			const isTwice = isHeld && held.has(visit);
			if (isHeld) held.add(visit);
			return codesOf(found.ours, found.book, isTwice).map((code) => ({ code, ...found }));
		});
	});
}

function codesOf(
	ours: BookEntry,
	book: BookEntry,
	isTwice: boolean,
): readonly MoneyFinding["code"][] {
	const hasPaid = (said: BookEntry) => said.state === "paid" || said.state === "refunded";
	const isOther = ours.amount !== book.amount || ours.currency !== book.currency;
	return [
		...(isTwice ? (["charged_twice"] as const) : []),
		...(isOther ? (["other_amount"] as const) : []),
		...(book.state === "paid" && !hasPaid(ours) ? (["paid_but_case_not"] as const) : []),
		...(hasPaid(ours) && !hasPaid(book) ? (["case_paid_but_book_not"] as const) : []),
		...(book.refunded > ours.refunded ? (["refunded_but_case_not"] as const) : []),
		...(hasPaid(book) && ours.refunded > book.refunded
			? (["case_refunded_but_book_not"] as const)
			: []),
	];
}

function counts({ state }: Payment): boolean {
	return state === "paid" || state === "refunded";
}

function isIn({ from, to }: BookPeriod, { asked_at }: Payment): boolean {
	const at = Date.parse(asked_at);
	return (
		!(from !== undefined && at < Date.parse(from)) && !(to !== undefined && at >= Date.parse(to))
	);
}

function inCase({ state, amount, currency, back = {} }: Payment): BookEntry {
	const parts = Object.values(back).filter((part) => part.state === "refunded");
	return { state, amount, currency, refunded: goneBack(state, amount, parts) };
}

function inBook({ state, amount, currency, refunds }: ProviderCharge): BookEntry {
	const parts = refunds.filter((part) => part.state === "refunded");
	return { state, amount, currency, refunded: goneBack(state, amount, parts) };
}

function goneBack(
	state: string,
	all: number,
	parts: readonly { readonly amount: number }[],
): number {
	return state === "refunded" ? all : parts.reduce((sum, { amount }) => sum + amount, 0);
}
