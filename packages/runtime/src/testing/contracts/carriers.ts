import type { Carriers, Delivery, Later, PortAnswer } from "../../ports/ports.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** A carrier's port and the other side of it. */
export interface CarrierSide {
	readonly carrier: Carriers;
	/** Nobody can reach the other side until it is called with `false`. */
	cut(isCut: boolean): void;
	/** Numbers of what it has to carry, by its own book, each once; left out: it keeps none. */
	has?(): readonly string[];
	/** What has become of it; left out: everything is delivered at once. */
	becomes?(id: string, status: "handed_over" | "returned" | "lost"): void;
	close(): Promise<void>;
}

/** What every carrier's port must do, simulated or real. `open` gives a new one with an empty book for each test. */
export function carrierContract(
	name: string,
	open: () => Promise<CarrierSide> | CarrierSide,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);
	const has = (side: CarrierSide, ...wanted: string[]) => side.has?.() ?? wanted;

	describe(`${name}: deliveries`, () => {
		test("one id is carried once, however often it is ordered", async (side) => {
			for (let again = 0; again < 3; again++) await side.carrier.deliver(ORDER);
			await side.carrier.deliver({ ...ORDER, id: "case0:9:0", number: "P-2026-000002" });
			expect(has(side, ORDER.number, "P-2026-000002")).toEqual([ORDER.number, "P-2026-000002"]);
		});
		test("asked again it says what has become of it", async (side) => {
			expect(isKnown(await side.carrier.deliver(ORDER))).toEqual(true);
			side.becomes?.(ORDER.id, "handed_over");
			expect(wordOf(await side.carrier.deliver(ORDER))).toEqual("delivered");
			if (side.becomes === undefined) return;
			for (const status of ["returned", "lost"] as const) {
				const order = { ...ORDER, id: `case0:9:${status.length}` };
				await side.carrier.deliver(order);
				side.becomes(order.id, status);
				expect(wordOf(await side.carrier.deliver(order))).toEqual(status);
			}
		});
		test("is not lost while nobody can be reached: the same order again is carried once", async (side) => {
			side.cut(true);
			await expect(side.carrier.deliver(ORDER)).rejects.toThrow();
			side.cut(false);
			await side.carrier.deliver(ORDER);
			expect(has(side, ORDER.number)).toEqual([ORDER.number]);
		});
	});
}

const KNOWN: ReadonlySet<string> = new Set(["accepted", "in_transit", "delivered"]);

/** `LATER` says nothing yet. */
function isKnown(said: PortAnswer | Later): boolean {
	return typeof said === "symbol" || KNOWN.has(said.answer);
}

function wordOf(said: PortAnswer | Later): string | undefined {
	return typeof said === "symbol" ? undefined : said.answer;
}

const ORDER: Delivery = {
	id: "case0:3:0",
	case: "case0",
	number: "P-2026-000001",
	step: "posting",
	results: ["r1"],
	counts: [{ originals: 1, copies: 2 }],
	to: "1 Street, Town",
};
