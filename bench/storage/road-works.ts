import { libraryFiles } from "../../packages/cli/src/library-files.ts";
import type { Bundle } from "../../packages/dsl/src/bundle/index.ts";
import { checkFiles, compile } from "../../packages/dsl/src/index.ts";
import type { Actor } from "../../packages/runtime/src/core.ts";

export const BUILDER: Actor = {
	id: "000000000001",
	kind: "person",
	roles: [],
	level: 3,
	identity: { personal_id: "000000000001", full_name: "Test Builder", level: 3 },
};

export const CLERK: Actor = {
	id: "clerk-1",
	kind: "person",
	roles: ["clerk"],
	level: 3,
	identity: { personal_id: "clerk-1", full_name: "Test Clerk", level: 3 },
};

/** Tuesday morning: the office is open. */
export const NOW: number = Date.parse("2026-12-01T10:00:00+01:00");

/** What somebody does in a case. */
export interface RoadWorksAct {
	readonly who: Actor;
	readonly step: "application" | "check" | "correction";
	readonly outcome: "submit" | "incomplete" | "fine";
	readonly body: {
		readonly data?: Readonly<Record<string, string | number | boolean>>;
		readonly reason?: string;
	};
}

export function roadWorks(): Bundle {
	const files = libraryFiles(["bench/storage/road-works"], process.cwd());
	return compile(checkFiles(files).library, "road_works").bundle;
}

/** Thirty values. */
const FORM: Readonly<Record<string, string | number | boolean>> = {
	site: "New bakery on the corner",
	permit_number: "B-2026-0042",
	street: "Long Street",
	house_number: "12a",
	postcode: "12345",
	town: "Smallville",
	works_manager: "Ann Example",
	phone: "0100 200300",
	deputy: "Bob Example",
	contractor: "Example and Daughters",
	begins_on: "2026-12-10",
	workers: 12,
	apprentices: 2,
	signs: 9,
	hours: 8,
	lanes: 1,
	metres: 0,
	bus_line: false,
	cranes: 1,
	diggers: 2,
	lorries: 14,
	concrete: 120,
	steel: 5400,
	noise: 85,
	water: 30,
	works: "A cellar, walls and a roof",
	diversion: "By Short Street, both ways",
	explosives: false,
	whole_road: true,
	at_night: false,
};

/** The ten acts of one case, from the application to the end. */
export const ACTS: readonly RoadWorksAct[] = [
	filledIn("application", 0),
	...[1, 2, 3, 4].flatMap((nth): readonly RoadWorksAct[] => [
		checked("incomplete", { reason: `Please look at the metres once more, time ${nth}` }),
		filledIn("correction", nth),
	]),
	checked("fine"),
];

function checked(outcome: "incomplete" | "fine", body: RoadWorksAct["body"] = {}): RoadWorksAct {
	return { who: CLERK, step: "check", outcome, body };
}

function filledIn(step: "application" | "correction", metres: number): RoadWorksAct {
	return { who: BUILDER, step, outcome: "submit", body: { data: { ...FORM, metres } } };
}
