import { expect, test } from "vitest";

import { openLibrary, type SharedKind, sharedItem } from "./index.ts";

const procedure = (id: string, more: string) =>
	`procedure: ${id}\nedition: 2026-07-01\ntitle: ${id.toUpperCase()}\nlanguages:\n  - en\n${more}`;
const FILES = {
	"a.procedure.yaml": procedure("a", "steps:\n  reception:\n    does: follow\n    part: desk\n"),
	"b.procedure.yaml": procedure("b", "steps:\n  arrival:\n    use: arrival\n"),
	"c.procedure.yaml": procedure(
		"c",
		"data:\n  sex:\n    use: sex\n  name:\n    as: text\n    prefill: people.person.name by id\n",
	),
	"desk.part.yaml":
		"part: desk\ntitle: Desk\nneeds:\n  data:\n    sex: sex\nsteps:\n  wait:\n    does: wait\n",
	"a.standard.yaml": "steps:\n  arrival:\n    does: follow\n    part: desk\n",
	"a.fields.yaml": "fields:\n  sex:\n    as: choice\n    list: sexes\n",
	"a.codes.yaml": "lists:\n  sexes:\n    codes:\n      male:\n        en: Male\n",
	"a.registers.yaml":
		"registers:\n  people:\n    title: People\n    owner: police\n    lists:\n      - sexes\n    records:\n      person:\n        found_by:\n          - id\n        gives:\n          name: name\n",
	"a.offices.yaml": "offices:\n  police:\n    title: Police\n",
};
const library = openLibrary(Object.entries(FILES).map(([path, text]) => ({ path, text })));

test.each<[SharedKind, string, readonly string[], string | undefined]>([
	// By itself, and by a standard step.
	["part", "desk", ["a", "b"], undefined],
	// By a shared field; what a part needs, a procedure has for itself.
	["list", "sexes", ["c"], "Police"],
	["register", "people", ["c"], "Police"],
	["field", "sex", ["c"], undefined],
])(
	"a shared %s is used by those who have it, and decided on by its owner",
	(kind, id, users, owner) => {
		const shared = sharedItem(library, kind, id);
		expect(shared?.usedBy.map((one) => one.id)).toEqual(users);
		expect(shared?.procedures).toBe(users.length);
		expect(shared?.owner?.title).toEqual(owner);
	},
);
