import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type CheckedLibrary, checkFiles, compileDefinition } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import {
	type BurdenReport,
	burdenReport,
	type Count,
	EFFORTS,
	NUMBERS,
	type Persona,
} from "@onedoor/dsl/burden";
import { NO_WISH, type Story, transitionsOf, WayFinder } from "@onedoor/dsl/journey";
import { describe, expect, test } from "vitest";

import { loadValidators } from "../../case/load-validators.ts";
import { Compass } from "../journeys/goal.ts";
import { travel } from "../journeys/journey.ts";
import { Ledger } from "../journeys/ledger.ts";
import { movingLibrary } from "../moving/moving.test-data.ts";
import type { Done } from "../scenario-world.ts";
import { Teller, tellStories } from "./tell-stories.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const LIBRARIES: readonly (readonly [string, () => CheckedLibrary])[] = [
	...["procedures", "packages/dsl/test/examples/town", "packages/dsl/test/examples/house"].map(
		(folder) => [folder, () => libraryIn(folder)] as const,
	),
	["moving", () => movingLibrary()],
];

/** One transition of so many gets a journey of its own: the others lie on the way to these. */
const SHARE = 12;

describe.each(LIBRARIES)("in %s", (_folder, libraryOf) => {
	const reports = reportsOf(libraryOf());

	test("the least is at most the typical, and that at most the most; items add up to both ends", async () => {
		for (const report of await reports) {
			const sets = [report.total, ...Object.values(report.channels), ...report.personas];
			for (const set of sets)
				for (const name of NUMBERS) expect(wrongIn(set[name]), `${report.id} ${name}`).toEqual([]);
			for (const role of report.officers)
				for (const name of EFFORTS) expect(wrongIn(role[name]), `${role.role} ${name}`).toEqual([]);
		}
	});

	test("whoever comes to an end, by a scenario or by a journey, has no less than the least and no more than the most", async () => {
		const personas = (await reports).flatMap((report) =>
			report.personas.map((persona) => ({ persona, report })),
		);
		for (const { persona, report } of personas)
			expect(outside(persona, report), `${report.id} ${persona.id}`).toEqual([]);
		expect(personas.filter(({ persona }) => isToAnEnd(persona)).length).toBeGreaterThan(1);
	});
});

async function reportsOf(library: CheckedLibrary): Promise<readonly BurdenReport[]> {
	const all = library.linked.filter(({ scenarios }) => scenarios.length > 0);
	return await Promise.all(
		all.map(async (linked) => {
			const { bundle } = compileDefinition(linked.definition);
			const stories = [
				...(await tellStories(bundle, linked.scenarios)),
				...(await journeysOf(bundle)),
			];
			return burdenReport(linked, { all: library.linked, stories });
		}),
	);
}

/** Journeys told like scenarios. */
async function journeysOf(
	bundle: ReturnType<typeof compileDefinition>["bundle"],
): Promise<readonly Story[]> {
	const finder = new WayFinder(bundle.definition);
	const compass = new Compass(bundle.definition, finder);
	const validators = await loadValidators(bundle);
	const share = transitionsOf(bundle.definition).filter((_, index) => index % SHARE === 0);
	return share.flatMap((aim) => {
		const teller = new Teller();
		const goal = { aim, wish: NO_WISH, attempt: 0, registers: "silent" } as const;
		const journey = travel(bundle, validators, compass, goal, new ToldLedger(bundle, teller));
		return journey.why === undefined ? [teller.tell(journey.scenario)] : [];
	});
}

class ToldLedger extends Ledger {
	readonly #teller: Teller;

	constructor(bundle: Bundle, teller: Teller) {
		super(bundle);
		this.#teller = teller;
	}

	override record(done: Done): readonly string[] {
		this.#teller.see(done);
		return super.record(done);
	}
}

/** Numbers out of order, or that their lists do not explain; days are rounded after they are added up. */
function wrongIn(count: Count | undefined): readonly string[] {
	if (count === undefined) return [];
	const { min, typical = min, max, counts } = count;
	const isOrdered = min <= typical && (max === null || typical <= max);
	const sums = [
		counts.reduce((sum, line) => sum + line.min, 0),
		counts.reduce((sum, line) => sum + (line.max ?? Number.POSITIVE_INFINITY), 0),
	] as const;
	const adds =
		Math.abs(sums[0] - min) < 1 &&
		(max === null ? sums[1] === Number.POSITIVE_INFINITY : Math.abs(sums[1] - max) < 1);
	return [
		...(isOrdered ? [] : [`${min} ${typical} ${max}`]),
		...(adds ? [] : [`${sums.join(" to ")} is not ${min} to ${max}`]),
	];
}

/** Numbers of a persona that no path has. Who was late or came back waited as long as that took. */
function outside(persona: Persona, report: BurdenReport): readonly string[] {
	const set = persona.channel === report.channel ? report.total : report.channels[persona.channel];
	if (!isToAnEnd(persona) || set === undefined) return [];
	const isPunctual = persona.late.length === 0 && persona.again.length === 0;
	return NUMBERS.filter((name) => name !== "waiting" || isPunctual).flatMap((name) => {
		const [own, all] = [persona[name], set[name]];
		if (own === undefined || all === undefined) return [];
		const isWithin = own.min >= all.min && (own.max ?? 0) <= (all.max ?? Number.POSITIVE_INFINITY);
		return isWithin ? [] : [`${name} ${own.min} to ${own.max}, of ${all.min} to ${all.max}`];
	});
}

function isToAnEnd({ result }: Persona): boolean {
	return result !== undefined && result !== "withdrawn" && result !== "lapsed";
}

function libraryIn(folder: string): CheckedLibrary {
	const root = join(ROOT, folder);
	const files = readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
	return checkFiles(files).library;
}
