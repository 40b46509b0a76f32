import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sqliteStore } from "@onedoor/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { paying } from "../../../runtime/src/adapters/payment/paying.test-data.ts";
import { runIn } from "../run-in.test-data.ts";

let folder: string;
let reference: string;
let book: string;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-payments-"));
	const world = await paying({}, { store: sqliteStore(join(folder, "cases.sqlite")) });
	const id = await world.applied();
	await world.trader.pay(id, "payment");
	reference = world.referenceOf();
	await world.bank.visit(reference, "pay");
	book = world.bank.book.asFile();
	await world.stop();
});
afterEach(() => rmSync(folder, { recursive: true }));

function reconcile(text: string, ...more: string[]): ReturnType<typeof runIn> {
	writeFileSync(join(folder, "book.jsonl"), text);
	const named = ["--db", "cases.sqlite", "--book", "book.jsonl"];
	return runIn(folder, ["payments", "reconcile", ...named, ...more]);
}

describe("onedoor payments reconcile", () => {
	it("says that nothing differs", async () => {
		expect(await reconcile(book)).toEqual({
			code: 0,
			out: "compared 1 payments of 1 cases with 1 charges\nnothing differs\n",
			err: "",
		});
	});
	it("names what differs, and answers 1", async () => {
		const stranger = `{"id":"ch_9","reference":"shop-7","amount":5,"currency":"EUR","state":"paid"}`;
		const text = `${book.replace('"paid"', '"failed"')}\n${stranger}\n`;
		const { code, out } = await reconcile(text);
		expect(out).toBe(
			`MS-2026-000001: the case says paid, 2400 EUR, and the book says failed [case_paid_but_book_not]
shop-7: no case began charge ch_9: paid, 5 EUR [unknown_charge]
compared 1 payments of 1 cases with 2 charges
2 differences
`,
		);
		expect(code).toBe(1);
		const json = await reconcile("", "--format", "json");
		expect(json.code).toBe(1);
		expect(JSON.parse(json.out)).toMatchObject({
			charges: 0,
			findings: [{ code: "case_paid_but_book_not", reference }],
		});
		expect(await reconcile("", "--from", "2026-11-24T00:00:00Z")).toMatchObject({ code: 0 });
	});
	it("answers 2 for what it cannot read", async () => {
		for (const argv of [
			["payments", "look"],
			["payments", "reconcile", "--db", "cases.sqlite"],
			["payments", "reconcile", "--db", "cases.sqlite", "--book", "none.jsonl"],
			["payments", "reconcile", "--db", "none.sqlite", "--book", "cases.sqlite"],
		])
			expect(await runIn(folder, argv)).toMatchObject({ code: 2, out: "" });
		expect(await reconcile("no charge")).toMatchObject({ code: 2, out: "" });
		expect(await reconcile(book, "--to", "soon")).toMatchObject({ code: 2, out: "" });
	});
});
