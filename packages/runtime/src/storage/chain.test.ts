import { createHash } from "node:crypto";
import { expect, it } from "vitest";

import type { CaseEvent } from "../case/event.ts";
import { headAfter, linkEvents, linkLookups, START } from "./chain.ts";
import type { LookupRow } from "./consent.ts";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Members in an order of their own, and letters beyond ASCII. */
const EVENT: CaseEvent = {
	seq: 1,
	case: "a",
	by: "mẹ",
	at: "2026-11-25T09:00:00+07:00",
	kind: "opened",
	change: { status: "open", data: { b: 1, a: ["y", "x"] } },
};

const LOOKUP: LookupRow = {
	case: "a",
	at: "2026-11-25T09:00:00Z",
	by: "ann",
	register: "population",
	record: "person",
	fields: ["full_name"],
	key: "*1",
	purpose: { en: "Licences" },
	answer: "found",
};

it("is what the page of events says: anybody can work it out again", () => {
	const [first, second] = linkEvents(START, [EVENT, { ...EVENT, seq: 2, step: "form" }]);
	const digest = sha256(
		`${first?.salt}\n{"at":"2026-11-25T09:00:00+07:00","by":"mẹ","case":"a","change":{"data":{"a":["y","x"],"b":1},"status":"open"},"kind":"opened","seq":1}`,
	);
	expect(first?.hash).toBe(
		sha256(`\n{"at":"2026-11-25T09:00:00+07:00","case":"a","kind":"opened","seq":1}\n${digest}`),
	);
	const next = sha256(
		`${second?.salt}\n{"at":"2026-11-25T09:00:00+07:00","by":"mẹ","case":"a","change":{"data":{"a":["y","x"],"b":1},"status":"open"},"kind":"opened","seq":2,"step":"form"}`,
	);
	expect(second?.hash).toBe(
		sha256(
			`${first?.hash}\n{"at":"2026-11-25T09:00:00+07:00","case":"a","kind":"opened","seq":2,"step":"form"}\n${next}`,
		),
	);
});

it("numbers look-ups by their log", () => {
	const [link] = linkLookups("before", 4, [LOOKUP]);
	const digest = sha256(
		`${link?.salt}\n{"answer":"found","at":"2026-11-25T09:00:00Z","by":"ann","case":"a","fields":["full_name"],"key":"*1","purpose":{"en":"Licences"},"record":"person","register":"population"}`,
	);
	expect(link?.hash).toBe(
		sha256(
			`before\n{"answer":"found","at":"2026-11-25T09:00:00Z","case":"a","record":"person","register":"population","seq":5}\n${digest}`,
		),
	);
});

it("has a salt of its own for each entry", () => {
	const links = linkEvents(START, [EVENT, EVENT, EVENT]);
	expect(new Set(links.map(({ salt }) => salt)).size).toBe(3);
	expect(headAfter(START, links)).toBe(links[2]?.hash);
	expect(headAfter("x", [])).toBe("x");
});
