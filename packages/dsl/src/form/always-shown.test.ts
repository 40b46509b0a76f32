import { expect, test } from "vitest";

import { alwaysShown } from "./always-shown.ts";
import { definition, document, fields, fillIn, rule, steps } from "./fixture.test-data.ts";

const trip = definition({
	data: fields({
		name: {},
		home: { group: { street: {}, flat: { when: 'home.street = "Long"' } } },
		guest: { when: "wants_guest", group: { name: {} } },
		on_a_page: {},
		on_two_pages: {},
		rooms: { as: "group", many: { min: 0, max: 3 }, group: { size: {} } },
	}),
	conditions: { wants_guest: rule('name = "Ann"') },
	documents: {
		proof: document("proof", {
			one_of: {
				notice: document("proof.notice"),
				oath: document("proof.oath", { when: 'name = "Bob"' }),
			},
		}),
		late: document("late", { when: 'name = "Bob"' }),
	},
	steps: steps(
		fillIn({
			first: { ask: ["name", "home", "guest", "rooms", "on_two_pages", "proof", "late"] },
			second: { ask: ["on_a_page", "on_two_pages"], when: "wants_guest" },
		}),
	),
});

test("what no rule decides is always shown: none of its own, none around it, no page's", () => {
	expect([...alwaysShown(trip)].sort()).toEqual([
		"home",
		"home.street",
		"name",
		"on_two_pages",
		"proof",
		"proof.notice",
		"rooms",
		"rooms.size",
	]);
});
