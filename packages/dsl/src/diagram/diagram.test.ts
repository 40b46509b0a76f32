import fc from "fast-check";
import { expect, test } from "vitest";

import type { Choice, Definition } from "../bundle/index.ts";
import { smallDefinition } from "../compile/fixture.test-data.ts";
import { decisions, faultsOf, withTargets } from "./drawings.test-data.ts";
import { flatOutline, layout, outline, toMermaid, toSvg } from "./index.ts";

const definition = smallDefinition();
const drawing = layout(definition, { language: "en", direction: "ltr" });

test("every step is one link, in one drawing of fixed width", () => {
	const svg = toSvg(drawing);
	const links = [...svg.matchAll(/href="#step=([^"]+)"/g)].map((match) => match[1]);
	expect(links.toSorted()).toEqual(Object.keys(definition.steps).toSorted());
	expect(svg).toMatch(/^<svg [^>]*width="704"/);
	expect(svg).toContain("<title>Diagram of Dog licence</title>");
	expect(svg).not.toMatch(/style=|<style|<script/);
});

test("where scenarios go is said by a count, a kind of line and words, at every step and way, wired or named", () => {
	const [first = ""] = Object.keys(definition.steps);
	const walks = {
		step: (step: string) => ({ times: step === first ? 2 : 0, isTried: false }),
		link: (from: string) => ({ times: from === first ? 2 : 0, isTried: from === first }),
	};
	const svg = toSvg(drawing, { walks });
	// A part is its heading, and has no place of its own.
	const steps = drawing.nodes.length + drawing.frames.length;
	expect(svg.match(/no scenario walks here"/g)).toHaveLength(steps - 1);
	expect(svg.match(/walked by 2 scenarios"/g)).toHaveLength(1);
	expect(svg.match(/class="chipn"/g)?.length).toBe(steps);
	expect(svg).toContain('class="edge tried"');
	expect(
		drawing.capsules.every(({ from, to }) => (from === undefined) === (to === undefined)),
	).toBe(true);
	const named = drawing.capsules.filter(({ from }) => from !== undefined && from !== first);
	expect(svg.match(/<g class="unwalked"><title>/g)?.length ?? 0).toBe(named.length);
});

test("lines neither cross nor touch, and none runs through a step", () => {
	expect(faultsOf(drawing)).toEqual([]);
	expect(faultsOf(layout(definition, { language: "ar", direction: "rtl" }))).toEqual([]);
});

test("whatever leads where, the drawing stays clear", () => {
	const names = Object.keys(definition.steps);
	const targets = names.filter((name) => !["vet", "breeder", "reception"].includes(name));
	fc.assert(
		fc.property(fc.infiniteStream(fc.constantFrom(...targets)), (stream) => {
			const broken = withTargets(definition, () => stream.next().value);
			const drawn = layout(broken, { language: "vi", direction: "ltr" });
			expect(faultsOf(drawn)).toEqual([]);
			expect(drawn.nodes.length + drawn.frames.length + 1).toBe(names.length);
		}),
		{ numRuns: 200, seed: 7 },
	);
});

test("nor do many choices, however they lead on", () => {
	const ends = Object.values(definition.steps).filter((step) => step.does === "end");
	const graph = fc.array(fc.array(fc.nat(14), { minLength: 1, maxLength: 9 }), {
		minLength: 1,
		maxLength: 12,
	});
	fc.assert(
		fc.property(graph, (ways) => {
			const drawn = layout(decisions(definition, ways, ends), { language: "en", direction: "ltr" });
			expect(faultsOf(drawn)).toEqual([]);
			expect(drawn.nodes.length).toBe(ways.length + ends.length);
		}),
		{ numRuns: 200, seed: 11 },
	);
});

test("the same definition gives the same bytes; right to left mirrors x and nothing else", () => {
	expect(layout(smallDefinition(), { language: "en", direction: "ltr" })).toEqual(drawing);
	const mirrored = layout(definition, { language: "en", direction: "rtl" });
	const [left, right] = [drawing.nodes[0], mirrored.nodes[0]];
	expect(right).toMatchObject({ y: left?.y, x: 704 - (left?.x ?? 0) - (left?.width ?? 0) });
	expect(mirrored.edges.map((edge) => edge.points.map((point) => 704 - point.x))).toEqual(
		drawing.edges.map((edge) => edge.points.map((point) => point.x)),
	);
});

test("a step's link says the whole step", () => {
	const supplement = drawing.nodes.find((node) => node.step === "reception.supplement");
	expect(supplement?.label).toBe(
		"2.2 supplement. 30 days · clock stopped. Applicant. 2.1 check. after 30 days: lapsed",
	);
	const svg = toSvg(drawing, { findings: new Set(["payment"]), selected: "payment" });
	expect(svg).toMatch(/aria-label="6 payment[^"]*has a finding" aria-current="true"/);
});

test("an outcome whose way a rule chooses is named by both, in the picture and to those who hear it", () => {
	const choose: readonly Choice[] = [
		{ id: "online", title: { en: "Filed online" }, when: "otherwise", go_to: "payment" },
		{ id: "others", title: { en: "Filed elsewhere" }, when: "otherwise", go_to: "refused" },
	];
	const { verify } = definition.steps;
	if (verify?.does !== "decide") throw new Error("the fixture has another step");
	const [grant, ...others] = verify.outcomes;
	if (grant === undefined) throw new Error("the fixture has no outcome");
	const correct = { ...grant, title: { en: "Correct" } };
	const byRule: Definition = {
		...definition,
		steps: {
			...definition.steps,
			verify: { ...verify, outcomes: [{ ...correct, way: { choose } }, ...others] },
		},
	};
	const drawn = layout(byRule, { language: "en", direction: "ltr" });
	const node = drawn.nodes.find(({ step }) => step === "verify");
	expect(node?.label).toContain("Correct: Filed online: 6 payment");
	expect(node?.label).toContain("Correct: Filed elsewhere: refused");
	expect(drawn.edges.map(({ label }) => label)).toContain("Correct: Filed online");
	expect(toMermaid(byRule, "en")).toContain('|"Correct#58; Filed online"|');
	expect(faultsOf(drawn)).toEqual([]);
});

test("a step to which an action leads at any time says which", () => {
	const [action] = Object.values(definition.anytime);
	if (action === undefined) throw new Error("the fixture has no action");
	const anytime = { hold: { ...action, id: "hold", title: { en: "Hold" }, go_to: "payment" } };
	const { nodes } = layout({ ...definition, anytime }, { language: "en", direction: "ltr" });
	expect(nodes.find(({ step }) => step === "payment")?.label).toContain("at any time: Hold");
});

test("the outline tells the same: numbers, parts, branches, ways on", () => {
	const numbers = flatOutline(definition).map((item) => [item.number ?? "", item.step].join(" "));
	expect(numbers.slice(0, 8)).toEqual([
		"1 application",
		"2 reception",
		"2.1 reception.check",
		"2.2 reception.supplement",
		"3 look_ups",
		"3a vet",
		"3b breeder",
		"4 verify",
	]);
	expect(outline(definition).find((item) => item.step === "revoked")?.reachedBy).toEqual([
		{ kind: "afterwards", id: "revoke", title: expect.anything() },
	]);
});

const HOSTILE = `"]; click a "javascript:x" </text><script>&%%{init}%%`;

test("an author's words stay words, in SVG and in Mermaid", () => {
	const hostile: Definition = {
		...definition,
		title: { en: HOSTILE },
		steps: Object.fromEntries(
			Object.entries(definition.steps).map(([name, step]) => [
				name,
				{ ...step, title: { en: HOSTILE } },
			]),
		),
	};
	const svg = toSvg(layout(hostile, { language: "en", direction: "ltr" }));
	expect(svg).not.toContain("<script");
	expect(svg).not.toContain('"]');
	const mermaid = toMermaid(hostile, "en");
	expect(mermaid).not.toMatch(/script>|%%|javascript:/);
	expect(mermaid.split("\n").filter((line) => (line.match(/"/g) ?? []).length % 2 === 1)).toEqual(
		[],
	);
});

test("Mermaid shows the same steps and ways", () => {
	expect(toMermaid(definition, "en")).toMatchInlineSnapshot(`
		"flowchart TD
			s1["1 application"]
			subgraph s2 ["2 reception"]
				s3["2.1 check"]
				s4["2.2 supplement"]
			end
			subgraph s5 ["3 look ups"]
				s6["3a vet"]
				s7["3b breeder"]
			end
			s8["4 verify"]
			s9["5 district says"]
			s10["6 payment"]
			s11{"7 by weight"}
			s12["8 signature"]
			s13(["granted"])
			s14(["refused"])
			s15(["lapsed"])
			s16(["withdrawn"])
			s17(["revoked"])
			s1 --> s3
			s3 -->|"accepted"| s5
			s3 -->|"incomplete"| s4
			s3 -->|"hopeless"| s14
			s4 --> s3
			s4 -.->|"after 30 days"| s15
			s5 -->|"rest"| s8
			s5 -->|"wolf"| s14
			s8 -->|"correct"| s10
			s8 -->|"ask#95;district"| s9
			s8 -->|"refuse"| s14
			s9 -->|"confirmed"| s8
			s9 -.->|"after 3 working days"| s8
			s10 --> s11
			s10 -.->|"after 7 days"| s16
			s11 -->|"others"| s12
			s11 -->|"wolf"| s14
			s12 -->|"signed"| s13
			s12 -->|"sent#95;back"| s8
		"
	`);
});
