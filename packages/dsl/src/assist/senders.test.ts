import { expect, test } from "vitest";

import { openLibrary, sendersOf } from "./index.ts";

const procedure = (id: string, steps: string) =>
	`procedure: ${id}\nedition: 2026-07-01\ntitle: ${id.toUpperCase()}\nlanguages:\n  - en\nroles:\n  owner:\n    is: applicant\nsteps:\n${steps}`;
const FILES = {
	"a.procedure.yaml": procedure(
		"a",
		"  reception:\n    does: follow\n    part: desk\n  granted:\n    does: end\n    title: Granted\n    tell:\n      owner: notice\n",
	),
	"b.procedure.yaml": procedure("b", "  arrival:\n    use: arrival\n"),
	"c.procedure.yaml": procedure("c", "  granted:\n    does: end\n    result: granted\n"),
	"desk.part.yaml":
		"part: desk\ntitle: Desk\nneeds:\n  roles:\n    - owner\nsteps:\n  check:\n    does: decide\n    title: Check\n    outcomes:\n      fine:\n        title: Fine\n        tell:\n          owner: receipt\n",
	"a.standard.yaml": "steps:\n  arrival:\n    does: follow\n    part: desk\n",
	"a.messages.yaml":
		"messages:\n  receipt:\n    title: Receipt\n    body: Hello\n  notice:\n    like: receipt\n    title: Notice\n  unsent:\n    title: Unsent\n    body: Hello\n",
	"a.ar.texts.yaml": "texts_for: library\nlanguage: ar\ntexts:\n  messages.unsent.title: x\n",
};
const library = openLibrary(Object.entries(FILES).map(([path, text]) => ({ path, text })));

function said(id: string) {
	return sendersOf(library, "a.messages.yaml", id).map((sender) => [
		sender.id,
		...sender.places.map(({ file, titles }) => `${file}: ${titles.join(" › ")}`),
	]);
}

test("a letter of a part is sent by all that follow it, also by a standard step, and by messages like it", () => {
	const place = "desk.part.yaml: Check › Fine";
	expect(said("receipt")).toEqual([
		["a", "a.procedure.yaml: Granted", place],
		["b", place],
	]);
});

test("a letter of one's own is sent by that procedure; a translation sends nothing", () => {
	expect(said("notice")).toEqual([["a", "a.procedure.yaml: Granted"]]);
	expect(said("unsent")).toEqual([]);
	expect(said("nobody")).toEqual([]);
});
