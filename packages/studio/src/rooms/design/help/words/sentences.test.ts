import { keyTables } from "@onedoor/dsl/check";
import { expect, it } from "vitest";

import { HELP_WORDS } from "./index.ts";
import { SENTENCES as ar } from "./sentences-ar.ts";
import { SENTENCES as vi } from "./sentences-vi.ts";

/** Each sentence that a help can show: a panel shows the keys of these tables. */
const docs = [...new Set(keyTables().flatMap(({ keys }) => keys.map(({ doc }) => doc)))];

it.each(Object.entries({ vi, ar }))(
	"%s says each sentence of the language, and no other",
	(_, said) => {
		expect(docs.length).toBeGreaterThan(400);
		expect(docs.filter((doc) => !Object.hasOwn(said, doc))).toEqual([]);
		const known = new Set(docs);
		expect(Object.keys(said).filter((doc) => !known.has(doc))).toEqual([]);
	},
);

it.each(Object.entries({ vi, ar }))(
	"%s says it in whole sentences without code marks",
	(_, said) => {
		expect(Object.values(said).filter((words) => !/^[^`]{4,160}\.$/.test(words))).toEqual([]);
	},
);

it("says of the same topics in each language what the sentences do not", () => {
	const topics = Object.values(HELP_WORDS).map((words) =>
		Object.entries(words.topics).map(([topic, { is }]) => [topic, is !== undefined]),
	);
	for (const one of topics) expect(one).toEqual(topics[0]);
});
