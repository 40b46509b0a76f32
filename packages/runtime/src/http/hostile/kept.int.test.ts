import { DatabaseSync } from "node:sqlite";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readSeal } from "../../audit/seal.ts";
import { sealStore } from "../../audit/seal-store.ts";
import { verifyStore } from "../../audit/verify-store.ts";
import {
	ANN,
	FORM,
	type HostileServer,
	hostileServer,
	OFFICER,
} from "./hostile-server.test-data.ts";

/** A letter that says what the applicant wrote. */
const LETTER = `messages:
  refused_notice:
    is: letter
    for:
      - licence
    may_mention:
      - case.number
      - note
      - step.reason
      - applicant_name
      - guests
    subject:
      en: No licence for {{applicant_name}}
    body:
      en: "You wrote: {{note}} {{step.reason}}\\n\\n{{#each guests}}\\n- {{name}}\\n{{/each}}"
`;

let server: HostileServer;
beforeAll(async () => {
	server = await hostileServer("", { files: { "base.messages.yaml": LETTER } });
});
afterAll(() => server.stop());

describe("a log that somebody has got at, while the server runs", () => {
	const sql = (...texts: readonly string[]) => {
		const database = new DatabaseSync(server.db);
		try {
			for (const text of texts) database.exec(text);
		} finally {
			database.close();
		}
	};
	/** Somebody who has the file has its triggers too. */
	const open =
		"DROP TRIGGER IF EXISTS events_are_not_changed; DROP TRIGGER IF EXISTS events_are_not_removed";

	it("refuses to be written over or taken away", async () => {
		const { id } = await server.applied();
		for (const text of ["UPDATE events SET body = '{}'", "DELETE FROM events"])
			expect(() => sql(`${text} WHERE case_id = '${id}'`)).toThrow();
		await server.holds();
	});

	it.each([
		["changed", "UPDATE events SET body = replace(body, 'at', 'as') WHERE case_id = ? AND seq = 2"],
		["taken out", "DELETE FROM events WHERE case_id = ? AND seq = 2"],
		[
			"put in",
			"INSERT INTO events SELECT case_id, 99, body, salt, digest, hash FROM events WHERE case_id = ? AND seq = 2",
		],
	])(
		"is named by its case when an event was %s; the other cases go on, and so does this one",
		async (_, text) => {
			const [mine, others] = [(await server.applied()).id, (await server.applied()).id];
			const before = await verifyStore(server.store);
			expect(before.findings.filter((one) => one.case === mine)).toEqual([]);
			sql(open, text.replace("?", `'${mine}'`));
			const { findings } = await verifyStore(server.store);
			expect(new Set(findings.map((one) => one.case))).toContain(mine);
			expect(findings.map((one) => one.case)).not.toContain(others);
			await server.act(OFFICER, others, "reception.check.accepted");
			// What is written afterwards does not paper over it.
			await server.act(OFFICER, mine, "reception.check.accepted").catch(() => undefined);
			const after = await verifyStore(server.store);
			expect(after.findings.map((one) => one.case)).toContain(mine);
			expect(after.findings.map((one) => one.case)).not.toContain(others);
			expect((await server.ask("GET", "/health/live")).status).toBe(200);
		},
	);

	it("is missed by the seal when it was taken away whole", async () => {
		const { id } = await server.applied();
		const lines: string[] = [];
		await sealStore(server.store, (line) => lines.push(line));
		sql(
			open,
			`DELETE FROM events WHERE case_id = '${id}'`,
			"DROP TRIGGER IF EXISTS lookups_are_not_removed",
			`DELETE FROM lookups WHERE case_id = '${id}'`,
			`DELETE FROM cases WHERE case_id = '${id}'`,
		);
		const { findings } = await verifyStore(server.store, readSeal(lines.join("")));
		expect(findings).toContainEqual(
			expect.objectContaining({ code: "sealed_case_missing", case: id }),
		);
	});
});

describe("what somebody typed stays what they typed", () => {
	const NOTES: readonly (readonly [what: string, note: string])[] = [
		["a template", "{{case.number}} {{#each guests}}{{this}}{{/each}} {{{note}}} {{> partial}}"],
		["a way to a constructor", "{{constructor.constructor('return process')()}} <%= 7*7 %> #{7*7}"],
		["a script", '<script>alert(1)</script><img src=x onerror="alert(1)">'],
		["a link", "[press here](javascript:alert(1)) [or](https://evil.example)"],
		["a list and a title", "- one\n# title\n> quote"],
		["a line of its own", "so\r\nBcc: everybody@example.org\r\n\r\nDear Sir"],
		["a statement", "'; DROP TABLE events; -- %' OR 1=1"],
		["a formula", '=HYPERLINK("https://evil.example")'],
		["signs that turn the line round", "\u202e\u2066abc\u2069"],
	];

	it.each(NOTES)("in a letter: %s", async (_, words) => {
		// A field is one line; a reason may be a page.
		const note = /[\r\n]/.test(words) ? "so" : words;
		const { id } = await server.of(ANN).openCase({ procedure: "licence", data: { ...FORM, note } });
		await server.act(ANN, id, "application.submit");
		await server.act(OFFICER, id, "reception.check.accepted");
		await server.act(OFFICER, id, "decision.refuse", { reason: words });
		const view = await server.of(ANN).getCase(id);
		expect(view.data).toMatchObject({ note });
		const [paper] = view.papers;
		const letter = await server.ask("GET", String(paper?.href));
		expect(letter.status).toBe(200);
		const [said = ""] = /You wrote.*?<\/p>/s.exec(letter.text) ?? [];
		// Not a sign of it has become markup, a link or a value.
		expect(said.replaceAll(/<br>|<\/p>/g, "")).not.toMatch(/[<>]/);
		expect(said).not.toContain(view.number);
		expect(said).not.toContain("49");
		expect(letter.text).not.toMatch(/<script|<img|href="(?!\/|\.\.)/);
		expect(letter.headers.get("Content-Security-Policy")).toContain("sandbox");
	});

	it("and a field takes no second line", async () => {
		const data = { ...FORM, note: "a\nb" };
		const { id, version } = await server.of(ANN).openCase({ procedure: "licence", data });
		const told = await server.ask("POST", `/api/cases/${id}/application/submit`, { body: {} });
		expect(told).toMatchObject({ status: 422, body: { findings: [{ path: "note" }] } });
		expect((await server.of(ANN).getCase(id)).version).toBe(version);
	});

	it("and the page by which a result is verified shows nothing of what it was asked", async () => {
		for (const code of ["%3Cscript%3Ealert(1)%3C%2Fscript%3E", "__proto__", "%25", "' OR 1=1"]) {
			const told = await server.ask("GET", `/verify/${encodeURI(code)}`, {
				as: null,
				headers: { Accept: "text/html", "Accept-Language": '"><script>' },
			});
			expect(told.status).toBe(404);
			expect(told.text).not.toMatch(/<script|OR 1=1/);
			expect(told.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
		}
	});
});
