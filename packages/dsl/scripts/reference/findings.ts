import type { Example, MessagePage } from "../message-pages.ts";

/** Every finding on one page, in the order of their codes: what `onedoor explain` says of each. */
export function findingsPage(pages: readonly MessagePage[]): string {
	const sections = pages.map(
		({ code, sentence, severity, why, wrong, right }) =>
			`## ${code}\n\n> ${sentence}\n\nSeverity: ${severity}\n\n${why}\n\nWrong:\n\n${fences(wrong)}\nRight:\n\n${fences(right)}`,
	);
	return `# Findings\n\n${INTRODUCTION}\n${sections.join("\n")}`;
}

const INTRODUCTION = `A finding has a code that never changes, a place, values, and often a fix.
\`onedoor explain <code>\` prints what stands here.
Each example is laid over [the small library](../../packages/dsl/test/examples-base) of the tests and checked: the wrong one has the finding, the right one has none.
`;

function fences(examples: readonly Example[]): string {
	return examples
		.map(({ kind, text }) => `In a \`*.${kind}.yaml\`:\n\n\`\`\`yaml\n${text}\`\`\`\n`)
		.join("\n");
}
