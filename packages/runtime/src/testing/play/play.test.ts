import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkFiles } from "@onedoor/dsl";
import { applyEdit } from "@onedoor/dsl/edit";
import { beforeAll, describe, expect, test } from "vitest";

import { loadValidators } from "../../case/load-validators.ts";
import { fromLibrary } from "../procedures.test-data.ts";
import {
	draftOf,
	exampleIn,
	exampleOf,
	filledWith,
	type Move,
	movesOf,
	movesUntil,
	type Played,
	play,
	recorded,
	runScenario,
	typedBy,
	walkOf,
} from "./index.ts";

const HOUSE = fileURLToPath(new URL("../../../../dsl/test/examples/house/", import.meta.url));
const PROCEDURES = fileURLToPath(new URL("../../../../../procedures/", import.meta.url));
const RESIDENCE = `${PROCEDURES}vn/permanent_residence/`;

describe("written down", () => {
	// Each of them tells something else: waits, silence, marks, items, what was set aside and came back, withdrawal.
	test.each([
		["house_conversion", HOUSE, HOUSE],
		["permanent_residence", PROCEDURES, RESIDENCE],
	])(
		"every scenario of %s, played and recorded, is a scenario that passes",
		async (name, library, own) => {
			const { bundle, scenarios } = fromLibrary(name, library);
			const validators = await loadValidators(bundle);
			let files = filesIn(library);
			const file = files.find(({ path }) => library + path === `${own}${name}.scenarios.yaml`);
			for (const scenario of scenarios) {
				const { beginning } = exampleIn(bundle, scenario);
				const played = opened(
					play(bundle, validators, beginning, movesOf(bundle, scenario, validators)),
				);
				const { ends_in, stands_at } = scenario.expect;
				expect(played.world.case.active.map(({ step }) => step)).toContain(ends_in ?? stands_at);
				const edited = applyEdit(files, {
					kind: "add_scenario",
					file: file?.path ?? "",
					path: `${scenario.id}_again`,
					values: recorded(played, {}),
				});
				expect(edited.ok && edited.changes.length).toBe(1);
				if (edited.ok) files = edited.files;
			}
			const { library: after } = checkFiles(files);
			const again = after.scenarios.filter(({ id }) => id.endsWith("_again"));
			expect(again.length).toBeGreaterThanOrEqual(scenarios.length);
			const results = again
				.filter(({ procedure }) => procedure === name)
				.map((scenario) => runScenario(bundle, scenario, validators));
			expect(results.filter(({ ok }) => !ok)).toEqual([]);
			expect(results).toHaveLength(scenarios.length);
		},
		60_000,
	);
});

describe("a birth registration from nothing", () => {
	const { bundle, scenarios } = fromLibrary("birth_registration");
	const persona = exampleIn(bundle, scenarios[0] as (typeof scenarios)[number]);
	const CHECK = "reception.check";
	let validators: Awaited<ReturnType<typeof loadValidators>>;
	beforeAll(async () => {
		validators = await loadValidators(bundle);
	});
	const playing = (...moves: readonly Move[]) =>
		opened(play(bundle, validators, persona.beginning, moves));
	const submit = (): Move => {
		const { world } = playing();
		const typed = typedBy(persona.answers, world, "application");
		const filled = filledWith(world, "application", typed, persona.registers);
		return {
			kind: "act",
			step: "application",
			act: { take: "submit", with: filled.data, marks: [] },
			filled,
		};
	};

	test("registers fill in what they know, and what they do not is left to be typed", () => {
		const { world } = playing();
		const typed = typedBy(persona.answers, world, "application");
		const draft = draftOf(world, "application", typed, persona.registers);
		expect(draft.sources["mother.full_name"]).toMatchObject({ source: "register" });
		const unknown = new Set(["mother.full_name"]);
		const less = draftOf(world, "application", typed, { ...persona.registers, unknown });
		expect(less.sources["mother.full_name"]).toBeUndefined();
		expect(less.sources["mother.birth_date"]).toMatchObject({ source: "register" });
		expect(less.silent.map(({ path }) => path)).toContain("mother.full_name");
		const down = new Set([String(draft.sources["mother.full_name"]?.register)]);
		const out = draftOf(world, "application", typed, { ...persona.registers, down });
		expect(out.sources["mother.birth_date"]).toBeUndefined();
		expect(out.silent.find(({ path }) => path.startsWith("mother"))?.why).toBe("down");
	});

	test("the form is sent with that, and the same moves always come to the same", () => {
		const moves = [submit()];
		const played = playing(...moves);
		expect(played.turns[0]?.refused).toBeUndefined();
		expect(played.world.case.active.map(({ step }) => step)).toContain(CHECK);
		expect(played.world.case.sources["mother.full_name"]).toMatchObject({ source: "register" });
		expect(JSON.stringify(playing(...moves).world.case)).toBe(JSON.stringify(played.world.case));
	});

	test("answers made from the text alone are accepted as well", () => {
		const made = exampleOf(bundle, "online");
		const { world } = opened(play(bundle, validators, made.beginning, []));
		const typed = typedBy(made.answers, world, "application");
		const filled = filledWith(world, "application", typed, made.registers);
		const act = { take: "submit", with: filled.data, marks: [] };
		const move: Move = { kind: "act", step: "application", act, filled };
		const [turn] = opened(play(bundle, validators, made.beginning, [move])).turns;
		expect(turn?.refused).toBeUndefined();
	});

	test("what is left out is refused and not made up; the refusal is part of the story", () => {
		const back: Move = {
			kind: "act",
			step: CHECK,
			act: { take: "incomplete", with: {}, marks: ["child.birth_place"] },
		};
		const act = { ...back.act, marks: [] as string[], reason: "Sai nơi sinh." };
		const played = playing(submit(), back, { ...back, act });
		expect(played.turns.map(({ refused }) => refused?.code)).toEqual([
			undefined,
			"reason_required",
			"marks_required",
		]);
		expect(recorded(played, {}).happens).toEqual({
			application: "submit",
			[CHECK]: {
				1: { take: "incomplete", marks: ["child.birth_place"], refused: "reason_required" },
				2: { take: "incomplete", reason: "Sai nơi sinh.", refused: "marks_required" },
			},
		});
		expect(recorded(played, {}).expect).toMatchObject({ stands_at: CHECK });
	});

	test("silence waits for what falls due; a wait fires all that falls due meanwhile", () => {
		const quiet = playing(submit(), { kind: "silence" });
		expect(quiet.turns[1]?.at).not.toBe(quiet.turns[1]?.from);
		const until = "2026-11-30T09:00:00+07:00";
		const waited = playing(submit(), { kind: "wait", until });
		expect(waited.world.now).toBe(until);
		expect(waited.turns[1]?.effects.length).toBeGreaterThan(0);
		const moves = movesUntil(playing(submit()), until);
		expect(moves.slice(0, -1).every(({ kind }) => kind === "silence")).toBe(true);
		expect(moves.at(-1)).toEqual({ kind: "wait", until });
		const apart = playing(submit(), ...moves);
		expect(JSON.stringify(apart.world.case)).toBe(JSON.stringify(waited.world.case));
		expect(apart.turns[1]?.events[0]?.at).toBe(quiet.world.now);
	});

	test("where it went is known, as it is of every scenario that is written", () => {
		const { steps, transitions } = playing(submit()).walk;
		expect([...transitions]).toEqual(["application.submit"]);
		expect([...steps]).toEqual(expect.arrayContaining(["application", CHECK]));
		expect(steps.has("granted")).toBe(false);
		const walks = scenarios.map((scenario) => walkOf(bundle, scenario, validators));
		expect(walks.every(({ result }) => result.ok)).toBe(true);
		const told = scenarios.map(({ expect: { ends_in, stands_at } }) => ends_in ?? stands_at);
		expect(told.filter((step, at) => !walks[at]?.steps.has(String(step)))).toEqual([]);
	});
});

function opened(played: ReturnType<typeof play>): Played {
	if ("refused" in played) throw new Error(played.code);
	return played;
}

function filesIn(folder: string): readonly { readonly path: string; readonly text: string }[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(folder + path, "utf8") }));
}
