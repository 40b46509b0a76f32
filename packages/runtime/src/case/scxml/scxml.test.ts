import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

import { importScxml } from "./document.test-data.ts";
import { Player } from "./player.test-data.ts";
import { rootOf } from "./xml.test-data.ts";

/** The tests of SCION and of the W3C for SCXML, the standard that state machines like ours are told in. */
const framework = createRequire(import.meta.url).resolve(
	"@scion-scxml/test-framework/package.json",
);
const home = join(dirname(framework), "test");

/** What a test wants that no machine of ours has a place for. These are not played. */
const NOT_OURS: Readonly<Record<string, readonly string[]>> = {
	"It starts a second machine inside the first (`<invoke>`). A case starts child cases by the runtime, never by its machine.":
		w3c(`187 191 192 207 215 216 220 223 224 225 226 228 229 230 232 233 234 235 236 237 239 240 241 242 243
			244 245 247 250 252 253 276 338 347 422 530 554`),
	"It sends an event over HTTP from inside the machine, which the standard leaves open. Ours sends nothing.":
		w3c("201"),
	"It reads the line and column that SCION's own interpreter adds to a fault.": ["error/error"],
	"It waits for a state that its document lacks: a person was to read its log.": w3c("307"),
};

/** Where our machine does something else than the standard says. These are played, and must come out otherwise. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
	"By the standard that a state is done waits its turn behind events raised before. Ours tells it to itself at once, before anything that comes from outside the machine.":
		w3c("298 343 488 528"),
	"The standard remembers for each history, deep or shallow, where its state was left. A case of ours keeps one place to go back to, and its whole depth, as the language has one way back.":
		["history/history2", "history/history4", "history/history4b"],
	"By the standard a history that remembers nothing may do something on its default way. Ours only has a target there.":
		w3c("579"),
};

const notOurs = Object.values(NOT_OURS).flat();
const otherwise = Object.values(OTHERWISE).flat();
const all = readdirSync(home).flatMap((group) => namesIn(group, ".json"));
const played = all.filter((name) => !notOurs.includes(name));
const passing = played.filter((name) => !otherwise.includes(name));

test.each(passing)("%s comes out as the standard says", (name) => {
	expect(comesOutOtherwise(name)).toBeUndefined();
});

test.each(otherwise)("%s comes out otherwise", (name) => {
	expect(comesOutOtherwise(name)).toMatch(/^at .*: .* instead of .*$/);
});

test("each test that is not played, or comes out otherwise, has one reason", () => {
	const named = [...notOurs, ...otherwise];
	expect(new Set(named).size).toBe(named.length);
	expect(named.filter((name) => !all.includes(name))).toEqual([]);
	const [withInvoke] = Object.values(NOT_OURS);
	expect(all.filter((name) => documentOf(name).includes("<invoke"))).toEqual(withInvoke);
});

test("the numbers are told", () => {
	const told = `Of ${all.length} SCXML tests ${played.length} apply to it; ${passing.length} come out as the standard says, ${otherwise.length} otherwise.`;
	expect(readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8")).toContain(told);
	// The rest are parts of other documents, or wait for a person to read a log.
	const documents = readdirSync(home).flatMap((group) => namesIn(group, ".scxml"));
	expect(documents.filter((name) => !all.includes(name))).toHaveLength(19);
});

interface Wanted {
	readonly initialConfiguration: readonly string[];
	readonly events: readonly {
		readonly event: { readonly name: string; readonly data?: unknown };
		/** In milliseconds. */
		readonly after?: number;
		readonly nextConfiguration: readonly string[];
	}[];
}

/** The first place where a test does not stand where it should. Played twice, as the second time the ways are known. */
function comesOutOtherwise(name: string): string | undefined {
	const wanted: Wanted = JSON.parse(readFileSync(join(home, `${name}.json`), "utf8"));
	const sent = wanted.events.map(({ event }) => event.name);
	const document = importScxml(rootOf(documentOf(name)), sent);
	const [first, again] = [1, 2].map(() =>
		play(new Player(document, join(home, dirname(name))), wanted),
	);
	expect(again).toBe(first);
	return first;
}

function play(player: Player, { initialConfiguration, events }: Wanted): string | undefined {
	const differs = (at: string, states: readonly string[]): string | undefined => {
		const [stands, should] = [player.configuration().join(" "), [...states].sort().join(" ")];
		return stands === should ? undefined : `at ${at}: ${stands} instead of ${should}`;
	};
	player.start();
	let other = differs("the beginning", initialConfiguration);
	for (const { event, after = 0, nextConfiguration } of events) {
		player.receive(event, after);
		other ??= differs(event.name, nextConfiguration);
	}
	return other;
}

function documentOf(name: string): string {
	return readFileSync(join(home, `${name}.scxml`), "utf8");
}

function namesIn(group: string, ending: string): readonly string[] {
	return readdirSync(join(home, group))
		.filter((file) => file.endsWith(ending))
		.map((file) => `${group}/${file.slice(0, -ending.length)}`);
}

/** The W3C's tests go by the numbers of what they assert. */
function w3c(numbers: string): readonly string[] {
	return numbers.split(/\s+/).map((number) => `w3c-ecma/test${number}.txml`);
}
