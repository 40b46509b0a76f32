import type { KeepOrder, Repository } from "../../ports/ports.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** A repository port and the other side of it. */
export interface RepositorySide {
	readonly repository: Repository;
	/** Nobody can reach the other side until it is called with `false`. */
	cut(isCut: boolean): void;
	/** Numbers of papers that lie there in force, by its own book; left out: it keeps none. */
	held?(): readonly string[];
	/** The owner has no place there. Left out: everybody has one. */
	without?(owner: string): void;
	/** From now on it says later what became of a delivery. Left out: it always knows at once. */
	later?(): void;
	close(): Promise<void>;
}

/** What every repository port must do, simulated or real. `open` gives a new one with nothing in it for each test. */
export function repositoryContract(
	name: string,
	open: () => Promise<RepositorySide> | RepositorySide,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);
	const held = (side: RepositorySide, numbers: readonly string[]) => side.held?.() ?? numbers;

	describe(`${name}: the repository`, () => {
		test("keeps a paper once, however often its order comes", async (side) => {
			for (let again = 0; again < 3; again++)
				expect(await answerTo(side.repository.deliver(ORDER))).toEqual("delivered");
			expect(held(side, ["R-1"])).toEqual(["R-1"]);
		});
		test("keeps what another order brings beside it", async (side) => {
			await side.repository.deliver(ORDER);
			await side.repository.deliver({ ...ORDER, id: "case0:9:0", papers: [paperOf("R-2")] });
			expect(held(side, ["R-1", "R-2"])).toEqual(["R-1", "R-2"]);
		});
		test("is tried again when it cannot be reached, and then keeps it once", async (side) => {
			side.cut(true);
			const word = await side.repository.deliver(ORDER).then(
				() => "answered",
				() => "down",
			);
			expect(word).toEqual("down");
			side.cut(false);
			expect(await answerTo(side.repository.deliver(ORDER))).toEqual("delivered");
			expect(held(side, ["R-1"])).toEqual(["R-1"]);
		});
		test("takes a paper back, also twice, and also one that it never had", async (side) => {
			await side.repository.deliver(ORDER);
			const { papers: _papers, results: _results, counts: _counts, ...order } = ORDER;
			const revoked_at = "2026-12-01T00:00:00Z";
			const back = {
				...order,
				id: "case0:12:0",
				papers: [{ id: "p-R-1", number: "R-1", revoked_at }],
			};
			for (let again = 0; again < 2; again++) await side.repository.takeBack?.(back);
			await side.repository.takeBack?.({ ...back, id: "case0:13:0", papers: [] });
			expect(held(side, [])).toEqual([]);
		});
		test("says that an owner has no place there", async (side) => {
			if (side.without === undefined) return;
			side.without(ANN);
			expect(await answerTo(side.repository.deliver(ORDER))).toEqual("unreachable");
			expect(held(side, [])).toEqual([]);
		});
		test("says that it answers later, and does not wait", async (side) => {
			if (side.later === undefined) return;
			side.later();
			expect(await answerTo(side.repository.deliver(ORDER))).toEqual("later");
		});
	});
}

async function answerTo(said: ReturnType<Repository["deliver"]>): Promise<string> {
	const answer = await said;
	return typeof answer === "object" ? answer.answer : "later";
}

const ANN = "012345678901";

function paperOf(number: string): KeepOrder["papers"][number] {
	const content = new TextEncoder().encode(`<p>${number}</p>`);
	return {
		id: `p-${number}`,
		of: "licence",
		kind: "licence",
		title: { en: "Licence" },
		number,
		issued_at: "2026-11-23T02:00:00Z",
		files: [{ name: `${number}.html`, type: "text/html", content }],
	};
}

const ORDER: KeepOrder = {
	id: "case0:7:0",
	case: "case0",
	number: "P-2026-000001",
	step: "delivery",
	results: ["p-R-1"],
	counts: [{ originals: 1, copies: 0 }],
	owner: { personal_id: ANN },
	papers: [paperOf("R-1")],
};
