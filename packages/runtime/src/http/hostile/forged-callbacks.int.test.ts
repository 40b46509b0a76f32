import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ANN, type HostileServer, hostileServer } from "./hostile-server.test-data.ts";

let server: HostileServer;
/** Waits for its payment, and so does the other one. */
let [mine, other] = ["", ""];
beforeAll(async () => {
	server = await hostileServer();
	mine = (await server.charged()).id;
	other = (await server.charged()).id;
});
afterAll(() => server.stop());

const paid = (id = mine) => ({ case: id, step: "payment", answer: "paid" });
const orderOf = (id: string) => server.orders.find((order) => order.case === id)?.id ?? "";
const stepsOf = async (id: string) => (await server.of(ANN).getCase(id)).steps;

describe("a payment is not made by", () => {
	it("a callback without a signature", () =>
		server.refuses(
			() => server.callback("payment", paid(), { header: null }),
			401,
			"wrong_signature",
		));

	it("a signature of another key", () =>
		server.refuses(
			() => server.callback("payment", paid(), { by: "post" }),
			401,
			"wrong_signature",
		));

	it.each([
		["of nothing", "t=,v1="],
		["without a key", `t=${Date.now()},v1=${"0".repeat(64)}`],
		["that is too short", `t=${Date.now()},v1=ab`],
		["of an instant that is none", `t=1e99,v1=${"0".repeat(64)}`],
		["twice", `t=1,v1=${"0".repeat(64)},v1=${"0".repeat(64)}`],
	])("a signature %s", (_, header) =>
		server.refuses(() => server.callback("payment", paid(), { header }), 401, "wrong_signature"),
	);

	it("a signature that was given for another charge", () =>
		server.refuses(
			() => server.callback("payment", paid(), { over: paid(other) }),
			401,
			"wrong_signature",
		));

	it.each([
		["six minutes old", -6],
		["six minutes ahead", 6],
	])("a call that is %s", (_, minutes) =>
		server.refuses(
			() => server.callback("payment", paid(), { at: Date.now() + minutes * 60_000 }),
			401,
			"wrong_signature",
		),
	);

	it.each(["post", "signature", "population", "notification"])(
		"the key of another adapter: %s",
		(adapter) => server.refuses(() => server.callback(adapter, paid()), 403, "not_this_adapter"),
	);

	it("an adapter whose name is a trick", () =>
		server.refuses(() => server.callback("__proto__", paid()), 403, "not_this_adapter"));

	it("a person, whatever they call it", () =>
		server.refuses(
			() => server.ask("POST", `/api/cases/${mine}/payment/paid`, { body: {} }),
			403,
			"only_from_ports",
		));

	it("a case that is not there", () =>
		server.refuses(() => server.callback("payment", paid("none")), 404, "not_found"));

	it("a body that means two things", () =>
		server.refuses(
			() =>
				server.callback(
					"payment",
					`{"case":"${mine}","step":"payment","answer":"failed","answer":"paid"}`,
				),
			400,
			"duplicate_key",
		));

	it("a payment of another case: it changes nothing, and the log says so", async () => {
		const before = await server.store.load(mine);
		const answered = await server.callback("payment", { ...paid(), effect: orderOf(other) });
		expect(answered.status).toBe(204);
		expect(await server.store.load(mine)).toEqual(before);
		expect(server.lines).toContainEqual(["report_unchanged", { adapter: "payment", case: mine }]);
		await server.holds();
	});
});

describe("nobody decides in an officer's place", () => {
	it.each(["payment", "population", "decision"])("with the key of %s", async (adapter) => {
		const { id } = await server.applied();
		const accepts = { case: id, step: "reception.check", answer: "accepted" };
		await server.refuses(() => server.callback(adapter, accepts), 403, "not_this_adapter");
		expect(await stepsOf(id)).toEqual(["reception.check"]);
	});
	it("and no adapter sends what another register sends", () =>
		server.refuses(
			() => server.callback("payment", { case: mine, event: "population.confirm_person.matches" }),
			403,
			"not_this_adapter",
		));
});

it("a payment that is reported twice is one payment, also when the call was recorded and played back", async () => {
	const { id } = await server.charged();
	const report = { ...paid(id), effect: orderOf(id) };
	const at = Date.now();
	expect((await server.callback("payment", report, { at })).status).toBe(204);
	expect(await stepsOf(id)).toEqual(["signature"]);
	const before = await server.store.load(id);
	expect((await server.callback("payment", report, { at })).status).toBe(204);
	expect((await server.callback("payment", report)).status).toBe(204);
	expect(await server.store.load(id)).toEqual(before);
	const said = server.lines.filter(([, values]) => values.case === id);
	expect(said.map(([event]) => event)).toEqual(["report_unchanged", "report_unchanged"]);
	await server.holds();
});
