import type { CounterExample, OpenCase, Why } from "./open-case.ts";

/**
 * What is claimed to be blocked, held against the core: blocked is only what a case shows. Where none was found, a person
 * has to look, and a plan to say what they saw.
 * @param exampleOf a case that shows it, if one is found
 */
export function withExamples(
	openCase: OpenCase,
	exampleOf: (why: Why) => CounterExample | undefined,
): OpenCase {
	if (openCase.verdict !== "blocked") return openCase;
	const why = openCase.why.map((one) => {
		const example = exampleOf(one);
		return example ? { ...one, example } : one;
	});
	const isShown = why.some(({ example }) => example !== undefined);
	return { ...openCase, why, verdict: isShown ? "blocked" : "needs-mapping" };
}
