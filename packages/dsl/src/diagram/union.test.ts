import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { testDefinitions } from "../../test/libraries.ts";
import type { Definition, Step } from "../bundle/index.ts";
import { smallDefinition } from "../compile/fixture.test-data.ts";
import { decisions, faultsOf, withTargets } from "./drawings.test-data.ts";
import type { Layout } from "./geometry.ts";
import { layout, layoutOf, mermaidOf, toSvg, unionOf } from "./index.ts";

const OPTIONS = { language: "en", direction: "ltr" } as const;
const before = smallDefinition();

/** Without the district's say, and with an inspection before the payment. */
function changed(from: Definition): Definition {
	const { district_says: _gone, ...steps } = JSON.parse(
		JSON.stringify(from.steps)
			.replaceAll('"go_to":"district_says"', '"go_to":"verify"')
			.replaceAll('"go_to":"payment"', '"go_to":"inspection"'),
	) as Definition["steps"];
	const { verify } = steps;
	if (verify?.does !== "decide") throw new Error("the fixture has another step");
	const [first] = verify.outcomes;
	if (!first) throw new Error("the fixture has no outcome");
	const inspection: Step = {
		...verify,
		name: "inspection",
		title: { en: "Inspection" },
		outcomes: [{ ...first, id: "seen", way: { go_to: "payment" } }],
	};
	const entries = Object.entries<Step>(steps).flatMap((entry): readonly [string, Step][] =>
		entry[0] === "payment" ? [["inspection", inspection], entry] : [entry],
	);
	return { ...from, steps: Object.fromEntries(entries) };
}

const after = changed(before);
const union = layoutOf(unionOf(before, after, new Set(["verify"])), OPTIONS);

const marksIn = ({ nodes }: Layout) =>
	Object.fromEntries(nodes.flatMap(({ step, chip }) => (chip ? [[step, chip.mark]] : [])));

test("what came, went and changed stands in one drawing, each with a sign, a word and a line of its own", () => {
	expect(marksIn(union)).toEqual({
		verify: "changed",
		district_says: "removed",
		inspection: "added",
	});
	expect(faultsOf(union)).toEqual([]);
	const svg = toSvg(union);
	for (const [mark, step] of [
		["removed", "district_says"],
		["added", "inspection"],
		["changed", "verify"],
	]) {
		expect(svg).toMatch(
			new RegExp(
				`href="#step=${step}" class="[^"]* ${mark}"[^\\n]*class="chip-${mark}"[^\\n]*>${mark}</text>`,
			),
		);
		expect(svg).toMatch(new RegExp(`aria-label="[^"]*\\. ${mark}\\.[^"]*"`));
	}
	expect(svg.match(/class="node2"/g)).toHaveLength(1);
	expect(svg).toContain('class="edge added"');
	expect(svg).toContain('class="edge removed"');
	expect(svg).toContain("<title>Changes of Dog licence</title>");
});

test("every step of either edition stands there once, in the order in which it stood", () => {
	const names = union.nodes.map(({ step }) => step).filter((step) => step !== "inspection");
	expect(names).toEqual(layout(before, OPTIONS).nodes.map(({ step }) => step));
});

test("an edition beside itself is drawn as it is alone", () => {
	const same = layoutOf(unionOf(before, before, new Set()), OPTIONS);
	const alone = layout(before, OPTIONS);
	expect({ ...same, compares: false, title: alone.title, description: alone.description }).toEqual(
		alone,
	);
});

test("what is said under a step that changed is said as it was and as it is", () => {
	const shorter: Definition = JSON.parse(
		JSON.stringify(before).replace('"n":30,"unit":"days"', '"n":10,"unit":"days"'),
	);
	const drawn = layoutOf(unionOf(before, shorter, new Set(["reception.supplement"])), OPTIONS);
	const [box] = drawn.nodes.filter(({ step }) => step === "reception.supplement");
	expect(box?.label).toContain("30 days → 10 days · clock stopped. changed");
});

test("a step that is called otherwise now is one step", () => {
	const { verify, ...others } = JSON.parse(
		JSON.stringify(before.steps).replaceAll('"verify"', '"look"'),
	) as Definition["steps"];
	expect(verify).toBeUndefined();
	const { look } = others;
	if (!look) throw new Error("the fixture has another step");
	const renamed = { ...before, steps: { ...others, look: { ...look, was: "verify" } } };
	expect(marksIn(layoutOf(unionOf(before, renamed, new Set(["look"])), OPTIONS))).toEqual({
		look: "changed",
	});
});

test("a name that means another step now stands for both, apart", () => {
	const { payment, ...others } = before.steps;
	const { verify } = before.steps;
	if (!payment || !verify) throw new Error("the fixture has other steps");
	const swapped: Definition = {
		...before,
		steps: {
			...others,
			fee: { ...payment, name: "fee", was: "payment" },
			payment: { ...verify, name: "payment" },
		},
	};
	expect(marksIn(layoutOf(unionOf(before, swapped, new Set()), OPTIONS))).toEqual({
		payment: "added",
	});
});

test("right to left, signs and words stand on the other side, and nothing is hidden", () => {
	const mirrored = layoutOf(unionOf(before, after, new Set(["verify"])), {
		language: "ar",
		direction: "rtl",
	});
	const [left, right] = [union, mirrored].map(({ nodes }) =>
		nodes.find(({ step }) => step === "inspection"),
	);
	expect(left?.chip && left.chip.x > left.x + left.width / 2).toBe(true);
	expect(right?.chip && right.chip.x < right.x + right.width / 2).toBe(true);
	expect(toSvg(mirrored)).toContain(">مضاف</text>");
});

test("Mermaid says each mark in the label, by the line and by a class", () => {
	const text = mermaidOf(unionOf(before, after, new Set(["verify"])), "en");
	expect(text).toContain('["4 verify #40;changed#41;"]');
	expect(text).toMatch(/s\d+ ==>\|"correct #40;added#41;"\| s\d+/);
	expect(text).toMatch(/s\d+ -\.->\|"ask#95;district #40;removed#41;"\| s\d+/);
	expect(text).toMatch(/^\tclass s\d+ removed$/m);
});

test("links lead where the page wants them", () => {
	const svg = toSvg(union, { link: (step) => (step === "verify" ? "#change-1" : undefined) });
	expect(svg.match(/<a /g)).toHaveLength(1);
	expect(svg).toContain('<a href="#change-1" class="od-actor-officer changed"');
});

describe("whatever two editions are", () => {
	const names = Object.keys(before.steps);
	const targets = names.filter((name) => !["vet", "breeder", "reception"].includes(name));

	test("the drawing stays clear, with every step of both", () => {
		const stream = fc.infiniteStream(fc.constantFrom(...targets));
		fc.assert(
			fc.property(stream, stream, fc.subarray(names), (olds, news, marked) => {
				const [one, other] = [
					withTargets(before, () => olds.next().value),
					withTargets(after, () => news.next().value),
				];
				const drawn = layoutOf(unionOf(one, other, new Set(marked)), OPTIONS);
				expect(faultsOf(drawn)).toEqual([]);
				expect(drawn.nodes.length + drawn.frames.length + 1).toBe(names.length + 1);
			}),
			{ numRuns: 150, seed: 7 },
		);
	});

	test("however many choices each has", () => {
		const ends = Object.values(before.steps).filter((step) => step.does === "end");
		const graph = fc.array(fc.array(fc.nat(14), { minLength: 1, maxLength: 6 }), {
			minLength: 1,
			maxLength: 9,
		});
		fc.assert(
			fc.property(graph, graph, (one, other) => {
				const [old, now] = [decisions(before, one, ends), decisions(before, other, ends)];
				const drawn = layoutOf(unionOf(old, now, new Set(Object.keys(now.steps))), OPTIONS);
				expect(faultsOf(drawn)).toEqual([]);
				expect(drawn.nodes.length).toBe(Math.max(one.length, other.length) + ends.length);
			}),
			{ numRuns: 150, seed: 11 },
		);
	});

	test("no procedure of a library hides anything", () => {
		for (const definition of testDefinitions()) {
			const steps = new Set(Object.keys(definition.steps));
			const drawn = layoutOf(unionOf(definition, definition, steps), OPTIONS);
			expect(faultsOf(drawn), definition.procedure).toEqual([]);
		}
	});
});
