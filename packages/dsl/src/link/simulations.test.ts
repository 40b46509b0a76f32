import { expect, test } from "vitest";

import { laid } from "../../test/laid.ts";
import { checkFiles } from "../check-files.ts";

const FILE = "licence.simulation.yaml";

/** Code and place of what is found in the small library with this laid over its assumptions. */
function found(excerpt: string): readonly string[] {
	return checkFiles(laid({ [FILE]: excerpt }))
		.findings.filter(({ file }) => file === FILE)
		.map(({ code, path }) => `${code} ${path}`);
}

test.each([
	["an unknown procedure", "simulation_for: licenze", "procedure_unknown simulation_for"],
	["an unknown scenario", "cases:\n  grantd: 5 percent", "scenario_unknown cases.grantd"],
	["an unknown role", "officers:\n  offizer: 2", "role_unknown officers.offizer"],
	["a role that nobody sits for", "officers:\n  applicant: 2", "role_unknown officers.applicant"],
	["an unknown step", "steps:\n  decide:\n    takes: 1 hour", "step_unknown steps.decide"],
	[
		"an unknown outcome",
		"steps:\n  decision:\n    outcomes:\n      grand: 0 percent",
		"outcome_unknown steps.decision.outcomes.grand",
	],
	["an unknown register", "registers:\n  populace:\n", "register_unknown registers.populace"],
	["a share above all", "offices:\n  north: 101 percent", "value_malformed offices.north"],
	["shares above all", "offices:\n  east: 0.5 percent", "shares_above_all offices.north"],
	[
		"an office without cases",
		"officers:\n  head:\n    west: 1",
		"office_not_assumed officers.head.west",
	],
	[
		"a negative duration",
		"steps:\n  decision:\n    takes: -3 minutes",
		"value_malformed steps.decision.takes",
	],
	["no officers at all", "officers:\n  officer: 0", "value_malformed officers.officer"],
	["no arrivals", "arrivals:\n  number: 0\n  each: day", "value_malformed arrivals.number"],
	[
		"an outage that ends before it begins",
		"registers:\n  population:\n    down:\n      - 2026-07-02 08:00 to 2026-07-01 08:00",
		"value_malformed registers.population.down.0",
	],
	["half of the arrivals", "arrivals:\n  number: 3", "key_missing arrivals.number"],
])("%s is found where it stands", (_what, excerpt, expected) => {
	expect(found(excerpt)).toEqual([expected]);
});

test("the assumptions are linked as they stand, and what is not said is left out", () => {
	const { findings, library } = checkFiles(laid({}));
	expect(findings).toEqual([]);
	expect(library.linked.map(({ simulations }) => simulations)).toEqual([
		[
			{
				file: FILE,
				certainty: "known",
				assumptions: {
					procedure: "licence",
					offices: { north: 60, south: 40 },
					officers: { officer: { north: 2, south: 1 } },
					steps: {
						decision: { takes: { n: 20, unit: "minutes" }, outcomes: { grant: 92, refuse: 8 } },
					},
				},
			},
		],
	]);
});
