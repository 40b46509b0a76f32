import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFiles, compile, type InputFile } from "@onedoor/dsl";
import type { Bundle, RouteStep, Scenario } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { runScenarios, withExample } from "../src/testing/index.ts";

const PATTERNS = join(import.meta.dirname, "patterns");
const LIBRARY = join(import.meta.dirname, "../../../procedures");

/** The whole way through the pattern with one exclusive choice. */
const CHOICE: Scenario = {
	id: "choice",
	procedure: "p04_exclusive_choice",
	title: { en: "Choice" },
	given: { subject: "A shed", size: 1 },
	sources: {},
	channel: "online",
	facts: {},
	happens: {
		application: { acts: [{ take: "submit", with: {}, marks: [] }], repeats: true },
		by_head: { acts: [{ take: "fine", with: {}, marks: [] }], repeats: true },
		by_officer: { acts: [{ take: "fine", with: {}, marks: [] }], repeats: true },
	},
	actions: [],
	expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "granted" },
};

test("a case that no way is for stands still at the choice", async () => {
	const { example, bundle } = faulty("choice_gap", "when: otherwise", "when: size < 100");
	expect(example).toEqual({ size: 100 });
	const [result] = await runScenarios(bundle, [withExample(CHOICE, example)]);
	expect(result?.why).toBe('nothing more happens, and the case stands at "by_size" (visit 1)');
	expect(await wayOf(bundle, { size: 99 })).toBe("by_officer");
});

test("a case that two ways are for goes where the file happens to say it first", async () => {
	const { example, bundle } = faulty("choice_overlap", "when: otherwise", "when: size <= 101");
	expect(example).toEqual({ size: 101 });
	expect(await wayOf(bundle, example)).toBe("by_head");
	expect(await wayOf(reversed(bundle), example)).toBe("by_officer");
	expect(await wayOf(reversed(bundle), { size: 102 })).toBe("by_head");
});

test("in birth registration: a way of delivery that a part forgot", async () => {
	const files = filesIn(LIBRARY).map(({ path, text }) => ({
		path,
		text: path.endsWith("return_result.part.yaml")
			? text.replace('when: delivery.method = "counter"', 'when: delivery.method = "electronic"')
			: text,
	}));
	const { findings, library } = checkFiles(files);
	const gap = findings.find(({ code }) => code === "choice_gap");
	const example = gap?.values.example as Readonly<Record<string, unknown>>;
	expect(example).toEqual({ "delivery.method": "counter" });
	expect(gap?.message).toMatch(/Nhận kết quả – .+: .+/);
	const { bundle } = compile(library, "birth_registration");
	const scenarios = library.scenarios.filter(({ procedure }) => procedure === "birth_registration");
	const granted = scenarios.find(({ expect: { ends_in } }) => ends_in === "granted");
	if (!granted) throw new Error("no scenario is granted");
	const [result] = await runScenarios(bundle, [withExample(granted, example)]);
	expect(result?.why).toContain("nothing more happens, and the case stands at");
});

/** The pattern with another rule: what the checker says against it, and what a host would run all the same. */
function faulty(code: string, from: string, to: string) {
	const files = filesIn(PATTERNS).map(({ path, text }) => ({
		path,
		text: path.startsWith("04") ? text.replace(from, to) : text,
	}));
	const { findings, library } = checkFiles(files);
	const example = findings.find((finding) => finding.code === code)?.values.example;
	if (example === undefined) throw new Error(`no ${code}: ${JSON.stringify(findings)}`);
	const { bundle } = compile(library, "p04_exclusive_choice");
	return { example: example as Readonly<Record<string, unknown>>, bundle };
}

async function wayOf(
	bundle: Bundle,
	example: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
	const { by_head, by_officer } = CHOICE.happens;
	const only = async (step: "by_head" | "by_officer") => {
		const { [step]: _left, ...happens } = { ...CHOICE.happens, by_head, by_officer };
		const [result] = await runScenarios(bundle, [
			withExample({ ...CHOICE, happens: happens as Scenario["happens"] }, example),
		]);
		return result?.ok === false;
	};
	// Without a script for the step the case goes to, it stands still there.
	if (await only("by_head")) return "by_head";
	return (await only("by_officer")) ? "by_officer" : undefined;
}

/** The same procedure with its choices written in the other order, which should mean the same. */
function reversed(bundle: Bundle): Bundle {
	const { definition } = bundle;
	const step = definition.steps.by_size as RouteStep;
	const by_size = { ...step, choose: step.choose.toReversed() };
	const turned = { ...definition, steps: { ...definition.steps, by_size } };
	return compile({ definitions: [turned], overlays: [] }, definition.procedure).bundle;
}

function filesIn(folder: string): readonly InputFile[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
