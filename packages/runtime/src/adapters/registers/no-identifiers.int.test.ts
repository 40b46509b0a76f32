import { createHash } from "node:crypto";
import { format } from "node:util";

import { afterEach, describe, expect, it, vi } from "vitest";

import { OFFICER } from "../../http/licence-server.test-data.ts";
import { type Chance, oneOf, random } from "../../testing/random.ts";
import { type Asking, type AskingOptions, asking, OF_ANOTHER, TYPED } from "./asking.test-data.ts";
import { leaksIn } from "./leaks.test-data.ts";

/** `pnpm soak identifiers` runs some thousand. */
const CASES = Number(process.env.ONEDOOR_SOAK_CASES ?? 50);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20261126);

const NUMBER = "079196870001";

describe("the scan", () => {
	const sha = (as: "hex" | "base64url") => createHash("sha256").update(NUMBER).digest(as);
	it.each([
		`"by":"${NUMBER}"`,
		`GET /api/cases/${NUMBER}`,
		"0791 9687 0001",
		"079-196-870-001",
		Buffer.from(NUMBER).toString("base64"),
		Buffer.from(`{"id":"${NUMBER}"}`).toString("base64url"),
		Buffer.from(`{"by":"${NUMBER}"}`).toString("base64"),
		Buffer.from(`x{"by":"${NUMBER}"}`).toString("base64"),
		Buffer.from(NUMBER).toString("hex"),
		sha("hex"),
		sha("base64url"),
	])("finds %s", (text) => expect(leaksIn(`…${text}…`, [NUMBER])).toHaveLength(1));
	it.each(["*********001", "079196870002", "2026-11-23T07:91:96.870Z 001"])(
		"passes by %s",
		(text) => expect(leaksIn(text, [NUMBER])).toEqual([]),
	);
});

let world: Asking | undefined;
let heard: string[];
afterEach(async () => {
	vi.restoreAllMocks();
	await world?.stop();
	world = undefined;
});

/** Everything that this process writes anywhere while it runs. */
function listen(): void {
	heard = [];
	const hear = (chunk: unknown): true => {
		heard.push(String(chunk));
		return true;
	};
	for (const stream of [process.stdout, process.stderr])
		vi.spyOn(stream, "write").mockImplementation(hear);
	for (const name of ["log", "info", "warn", "error", "debug", "trace"] as const)
		vi.spyOn(console, name).mockImplementation((...said) => void hear(format(...said)));
	vi.spyOn(process, "emitWarning").mockImplementation((said) => void hear(said));
}

const CONSENT: AskingOptions = {
	files: {
		"base.registers.yaml":
			"registers:\n  population:\n    grants:\n      licence:\n        consent: asked\n",
	},
	line: { readMs: 200, callMs: 200, cacheMs: 1_000 },
};

it(
	`names nobody in any log, address or audit row: ${CASES} busy cases, seed ${SEED}`,
	async () => {
		listen();
		const here = await asking(OF_ANOTHER, CONSENT);
		world = here;
		const chance = random(SEED);
		const numbers: string[] = [];
		const ids: string[] = [];
		for (let nth = 0; nth < CASES; nth++) {
			const [own, other] = [0, 1].map(
				(which) => `0791968${String(nth * 2 + which).padStart(5, "0")}`,
			);
			if (own === undefined || other === undefined) throw new Error("no numbers");
			numbers.push(own, other);
			here.register.book.put("person", other, { full_name: `Person ${nth}`, address: own });
			ids.push(await busyCase(here, own, other, chance));
		}
		here.register.mend();
		await here.later();
		const rows = (await Promise.all(ids.map((id) => here.store.lookups(id)))).flat();
		const pages = await Promise.all(
			["/metrics", "/health/ready"].map(async (path) => (await here.server.fetch(path)).text()),
		);
		const dead = await here.store.deadEffects(1_000);
		const all = {
			log: JSON.stringify(here.said),
			console: heard.join("\n"),
			audit: JSON.stringify(rows),
			outbox: JSON.stringify(dead.map(({ why }) => why)),
			addresses: JSON.stringify(here.register.seen),
			operations: pages.join("\n"),
		};
		for (const [where, text] of Object.entries(all))
			expect([where, leaksIn(text, numbers).slice(0, 3)]).toEqual([where, []]);

		// It was busy: everything that is logged about registers was, and every way in which a look-up may end is there.
		const events = new Set(here.said.map(([event]) => event));
		for (const event of [
			"look_up_failed",
			"register_answers_badly",
			"register_not_asked",
			"effect_failed",
			"request_refused",
		])
			expect(events).toContain(event);
		const answers = new Set(rows.map(({ answer, cached }) => (cached ? "kept" : answer)));
		expect([...answers].sort()).toEqual(["down", "found", "kept", "nothing", "unusable"]);
		expect(rows.length).toBeGreaterThan(CASES);
		expect(rows.every(({ purpose }) => purpose.en === "Licences")).toBe(true);
		expect(new Set(rows.map(({ by }) => by))).toEqual(new Set(["applicant", OFFICER]));
	},
	CASES * 1_000 + 60_000,
);

/** What one person does with a case, and what goes wrong meanwhile, as it happens to come. */
async function busyCase(
	world: Asking,
	own: string,
	other: string,
	chance: Chance,
): Promise<string> {
	const { register, server } = world;
	const person = server.as(own, []);
	const quietly = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
	const { id } = await person.openCase({ procedure: "licence", data: TYPED });
	const fault = oneOf(
		[
			{},
			{},
			{ down: true },
			{ failing: 4 },
			{ mute: 1 },
			{ status: 404 },
			{ says: () => `{"person": "${own}", ` },
			{ says: () => ({ values: { full_name: Number(other) }, answer: own, about: other }) },
			{ redirectTo: `https://elsewhere.example/${other}` },
			{ later: true },
		],
		chance,
	);
	register.mend();
	register.faults.tellsAll = true;
	const draft = (other_id: string) =>
		quietly(person.putDraft(id, "application", { ...TYPED, other_id }));
	const agree = () =>
		quietly(person.askConsent({ kind: "register", case: id, register: "population" }));
	await draft(other);
	await agree();
	await draft(other);
	await draft("079196999999");
	await draft(other);
	await world.later();
	if (chance() < 0.5) Object.assign(register.faults, fault);
	await draft(own);
	await quietly(person.dispute(id, { path: "applicant_name", note: `It is ${own}.` }));
	const submit = (more = {}) =>
		quietly(
			person.act(id, "application", "submit", {
				data: { ...TYPED, other_id: other, applicant_name: "Typed", ...more },
			}),
		);
	await submit({ born_on: own });
	await submit({ [own]: own });
	await submit();
	await quietly(server.act(own, id, "reception.check.accepted"));
	await quietly(server.as(other, []).getCase(id));
	for (const path of [`/api/cases/${own}`, `/api/cases?applicant=${own}`, `/api/${own}/x`])
		await server.fetch(path, { headers: { "X-About": own } });
	for (const signature of ["", `t=${Date.now()},v1=${"0".repeat(64)}`])
		await server.fetch("/api/callbacks/population", {
			method: "POST",
			headers: { "Onedoor-Signature": signature },
			body: JSON.stringify({ case: id, step: own, answer: other }),
		});
	Object.assign(register.faults, fault);
	await quietly(server.act(OFFICER, id, "reception.check.accepted"));
	if (chance() < 0.3) await quietly(person.withdrawConsent(`${id}:population`));
	register.mend();
	await world.later();
	// What waits for consent would be tried again for every case that follows.
	await agree();
	await world.later();
	const [call] = register.book.calls().filter(({ body }) => JSON.stringify(body).includes(id));
	for (const as of [{}, {}, { answer: own }]) if (call) await register.answerLater(call.id, as);
	await quietly(server.of(OFFICER).getCase(id));
	await quietly(server.act(OFFICER, id, "decision.grant", { reason: `For ${own}.` }));
	return id;
}
