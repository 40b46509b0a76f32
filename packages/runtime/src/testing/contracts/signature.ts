import type { PortAnswer, SignatureOrder, Signatures } from "../../ports/ports.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** A port of signatures and the other side of it. */
export interface SignatureSide {
	readonly signatures: Signatures;
	/** Whoever can sign there. */
	readonly signer: string;
	/** Has whoever signs confirm what a `pending` answer leads to, or not; gives what a callback brings. Left out: everything is signed at once. */
	confirm?(answer: PortAnswer, does: "confirm" | "decline"): Promise<SignatureOrder["brought"]>;
	/** Nobody can reach the other side until it is called with `false`. */
	cut(isCut: boolean): void;
	/** Whether a detached JWS is of this hash and of the signer. */
	isOf(jws: string, hash: string): Promise<boolean>;
	close(): Promise<void>;
}

/** What every port of signatures must do, simulated or real. `open` gives a new one for each test. */
export function signatureContract(
	name: string,
	open: () => Promise<SignatureSide> | SignatureSide,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);

	describe(`${name}: signatures`, () => {
		test("each paper of an order gets a signature over its own hash", async (side) => {
			const order = orderOf(side);
			const signatures = signaturesIn(await signed(side, order));
			expect(Object.keys(signatures).toSorted()).toEqual(Object.keys(order.papers).toSorted());
			for (const [paper, hash] of Object.entries(order.papers)) {
				expect(await side.isOf(signatures[paper] ?? "", hash)).toEqual(true);
				expect(await side.isOf(signatures[paper] ?? "", "ff".repeat(32))).toEqual(false);
			}
		});
		test("an order under way is the same order, however often it is asked for", async (side) => {
			if (side.confirm === undefined) return;
			const order = orderOf(side);
			const first = await answered(side, order);
			expect(first.answer).toEqual("pending");
			for (let again = 0; again < 3; again++)
				expect(await answered(side, known(order, first))).toEqual(first);
		});
		test("who does not confirm has not signed, and may be asked anew under another id", async (side) => {
			if (side.confirm === undefined) return;
			const order = orderOf(side);
			const first = await answered(side, order);
			const brought = await side.confirm(first, "decline");
			expect((await answered(side, known(order, first, brought))).answer).toEqual("declined");
			const anew = await signed(side, { ...order, id: "case0:9:0" });
			expect(anew.answer).toEqual("signed");
		});
		test("loses nothing while it cannot be reached", async (side) => {
			const order = orderOf(side);
			side.cut(true);
			const word = await answered(side, order).then(
				({ answer }) => answer,
				() => "down",
			);
			expect(["down", "unknown"].includes(word)).toEqual(true);
			side.cut(false);
			expect((await signed(side, order)).answer).toEqual("signed");
		});
	});
}

async function answered(side: SignatureSide, order: SignatureOrder): Promise<PortAnswer> {
	const answer = await side.signatures.sign(order);
	if (typeof answer === "symbol") throw new Error("it answers on its own");
	return answer;
}

async function signed(side: SignatureSide, order: SignatureOrder): Promise<PortAnswer> {
	const first = await answered(side, order);
	if (first.answer !== "pending" || side.confirm === undefined) return first;
	return answered(side, known(order, first, await side.confirm(first, "confirm")));
}

function known(
	order: SignatureOrder,
	{ data }: PortAnswer,
	brought?: SignatureOrder["brought"],
): SignatureOrder {
	return { ...order, ...(data && { known: data }), ...(brought && { brought }) };
}

function signaturesIn({ data = {} }: PortAnswer): Readonly<Record<string, string>> {
	return (data.signatures ?? {}) as Readonly<Record<string, string>>;
}

function orderOf({ signer }: SignatureSide): SignatureOrder {
	return {
		id: "case0:3:0",
		case: "case0",
		number: "P-2026-000001",
		step: "signature",
		by: signer,
		papers: { licence: "ab".repeat(32), badge: "cd".repeat(32) },
	};
}
