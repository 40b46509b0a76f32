import { expect, test } from "vitest";

import { lineBundle } from "../line.test-data.ts";
import { simulate } from "../simulate.ts";
import { simulateBoth } from "../simulate-both.ts";
import { chartsOf } from "./charts-of.ts";
import { drawChart } from "./draw-chart.ts";

const bundle = lineBundle();
const later = lineBundle((text) =>
	text.replace("edition: 2026-01-01", "edition: 2026-07-01").replace("2 hours", "3 hours"),
);
const arrivals = { number: 48, each: "day", profile: {} } as const;

test("each chart says in words what it shows, in Vietnamese and in English", async () => {
	const result = await simulate(bundle, { cases: 40, assumptions: { arrivals } });
	const [days, lines, load] = chartsOf(result, bundle.definition, "en");
	expect(days?.description).toMatch(/^on average .+, half of the cases within .+, nine of ten/);
	expect(days?.series[0]?.values.reduce((sum, count) => sum + count, 0)).toBe(40);
	expect(lines?.places.length).toBeGreaterThan(0);
	expect(load?.places).toEqual(["Clerk"]);
	const [vi] = chartsOf(result, bundle.definition, "vi-VN");
	expect(vi?.title).toBe("Thời gian giải quyết hồ sơ: A line before one clerk");
});

test("an SVG has a title, a description and no script, and texts cannot break out of it", async () => {
	const evil = lineBundle((text) =>
		text.replace("A line before", "</title><script>alert(1)</script> before"),
	);
	const result = await simulate(evil, { cases: 5 });
	const svgs = chartsOf(result, evil.definition, "en").map(drawChart);
	for (const svg of svgs) {
		expect(svg).toMatch(/role="img".*aria-labelledby="(\w+)-title \1-desc"/);
		expect(svg).toContain("<desc id=");
		expect(svg).not.toContain("<script");
	}
});

test("two editions meet the same cases: what does not change takes as long, to the second", async () => {
	const sides = [bundle, later].map((one) => ({ bundle: one, scenarios: [] }));
	const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]];
	const options = { cases: 60, assumptions: { arrivals, officers: { clerk: 1 } } };
	const same = await simulateBoth(before, after, options);
	expect(same.difference).toEqual({ cases: 60, days: 0, from: 0, to: 0, sooner: 0, later: 0 });
	expect(same.after.promiseKept).toBeGreaterThanOrEqual(same.before.promiseKept ?? 1);
	expect(same.before.from).toBe("2026-07-01");
	const [chart] = chartsOf(same, later.definition, "en");
	expect(chart?.series.map(({ name }) => name)).toEqual([
		"before (2026-01-01)",
		"after (2026-07-01)",
	]);
});

test("a step that a change takes away is seen in the difference", async () => {
	const twice = lineBundle((text) =>
		text
			.replace("      grant:\n        go_to: granted", "      grant:\n        go_to: again")
			.replace(
				"  granted:\n    does: end",
				"  again:\n    does: decide\n    who: clerk\n    deadline:\n      with: total\n    outcomes:\n      grant:\n        go_to: granted\n      refuse:\n        reason: required\n        go_to: refused\n\n  granted:\n    does: end",
			),
	);
	const sides = [twice, later].map((one) => ({ bundle: one, scenarios: [] }));
	const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]];
	const { difference } = await simulateBoth(before, after, {
		cases: 100,
		assumptions: { arrivals },
	});
	expect(difference.to).toBeLessThan(0);
	expect(difference.sooner).toBeGreaterThan(0.8);
});
