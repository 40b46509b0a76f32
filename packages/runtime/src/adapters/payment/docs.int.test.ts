import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";

import * as runtime from "../../index.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import * as testing from "../../testing/index.ts";
import { bank } from "../../testing/outside/bank.ts";
import { pageOf, runSnippet } from "../documented/snippets.test-data.ts";
import * as adapter from "./index.ts";
import { marketStall } from "./paying.test-data.ts";

const folder = join(import.meta.dirname, "../../../../../docs/adapters");
const text = pageOf("payment.md");

const around = { ...testing, ...runtime, ...adapter };

it("a service is made with the adapter as the page says", async () => {
	const { service, payment } = await runSnippet(text, "service", "service, payment", {
		...around,
		secrets: { paymentKey: "a", callbackKey: "b" },
		bundles: [marketStall()],
		identity: { identify: async () => undefined },
		ports: portsByCallback,
		sqliteStore: () => runtime.sqliteStore(":memory:"),
	});
	const redirect = (payment as runtime.Payments).redirectOf({
		id: "c1:payment",
		case: "c1",
		amount: 5,
		currency: "EUR",
	});
	expect(await redirect).toBe("https://portal.example/cases/c1");
	await (service as runtime.CaseService).stop();
});

it("another gateway is mapped as the page says", async () => {
	const { gateway } = await runSnippet(text, "gateway", "gateway", around);
	const protocol = gateway as adapter.PaymentProtocol;
	const said = { transaction: "t1", order_id: "c1:3:0", total: 24_000, code: "00", page: "" };
	const found: { answer: unknown; status: number } = { answer: said, status: 200 };
	const asked: string[] = [];
	const payments = adapter.paymentAdapter({
		address: "https://gateway.example/",
		authorization: () => "key",
		callbackKeys: () => ["secret"],
		returnTo: () => "https://portal.example/",
		protocol,
		fetch: async (input) => {
			asked.push(String(input));
			return new Response(JSON.stringify(found.answer), { status: found.status });
		},
	});
	const body = Buffer.from(JSON.stringify({ transaction: said }));
	const at = String(Date.now());
	const mac = createHmac("sha256", "secret").update(`${at}.`).update(body).digest("hex");
	const headers = new Headers({ "x-time": at, "x-signature": mac });
	expect(await payments.receive({ headers, body })).toEqual([
		{
			case: "c1",
			effect: "c1:3:0",
			answer: "paid",
			data: { amount: 24_000, currency: "VND", charge: "t1" },
		},
	]);
	expect(asked).toEqual(["https://gateway.example/transactions/c1%3A3%3A0"]);
	headers.set(
		"x-signature",
		mac.replace(/^./, (first) => (first === "0" ? "1" : "0")),
	);
	expect(await payments.receive({ headers, body })).toEqual({ refused: "wrong_signature" });
});

it("the bank of tests is used as the page says", async () => {
	expect(await runSnippet(text, "bank", "held", around)).toEqual({ held: 0 });
});

it("the protocol is described for machines, and the bank speaks it", async () => {
	const api = JSON.parse(readFileSync(join(folder, "openapi.payment.json"), "utf8"));
	expect(await new Validator().validate(structuredClone(api))).toMatchObject({ valid: true });
	const other = await bank();
	const call = adapter.plainProtocol.create(
		{
			id: "c1:3:0",
			case: "c1",
			number: "N-1",
			step: "payment",
			amount: 5,
			currency: "EUR",
			lines: { a: 5 },
		},
		"https://portal.example/cases/c1",
	);
	const response = await fetch(new URL(call.path, other.address), {
		method: call.method,
		headers: { ...call.headers, Authorization: other.authorization },
		body: JSON.stringify(call.body),
	});
	const said = (await response.json()) as Record<string, unknown>;
	await other.stop();
	const { NewCharge, Charge } = api.components.schemas;
	expect(Object.keys(call.body as object).sort()).toEqual(Object.keys(NewCharge.properties).sort());
	for (const name of Charge.required) expect(said).toHaveProperty(name);
	for (const name of Object.keys(said))
		if (name !== "description") expect(Charge.properties).toHaveProperty(name);
	expect(Object.keys(api.paths)).toEqual(["/charges", "/charges/{id}/refunds"]);
	expect(Object.keys(api.webhooks)).toEqual(["charge"]);
});

it("every code that the page names is one, and every one is named", () => {
	const named = [...text.matchAll(/^\| (`[a-z_`, ]+`) \|/gm)].flatMap(([, codes = ""]) =>
		codes.replaceAll("`", "").split(", "),
	);
	for (const code of CODES) expect(named).toContain(code);
});

/** A union of words has no list of its own at run time: the type keeps this one whole. */
const CODES = Object.keys({
	wrong_signature: 1,
	callback_too_old: 1,
	callback_unreadable: 1,
	unknown_charge: 1,
	other_charge: 1,
	other_amount: 1,
	provider_down: 1,
	charged_twice: 1,
	paid_but_case_not: 1,
	case_paid_but_book_not: 1,
	refunded_but_case_not: 1,
	case_refunded_but_book_not: 1,
	pending: 1,
	paid: 1,
	failed: 1,
	unknown: 1,
	refunded: 1,
} satisfies Record<
	| Exclude<runtime.CallbackRefusal, "unknown_message" | "unknown_delivery">
	| runtime.MoneyFinding["code"]
	| adapter.ChargeState
	| "unknown",
	1
>);
