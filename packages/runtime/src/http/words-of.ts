import type { Bundle, DocumentRequirement, ProcedureWords, Text } from "@onedoor/dsl/bundle";

/** What a procedure is found by besides its title: people look for what they get, or for the paper they were told to bring. */
export function wordsOf({ definition }: Bundle): ProcedureWords {
	const { also_called = {}, results, documents, guidance } = definition;
	return {
		also_called: namesIn(also_called),
		results: Object.values(results).map(({ title }) => title),
		papers: Object.values(documents).flatMap(titlesOf),
		guidance: guidance.before ? linesOf(guidance.before) : [],
	};
}

/** One by one, so that a search can show the one that was meant: languages have different ones, and not as many. */
function namesIn(text: Text): readonly Text[] {
	return Object.entries(text).flatMap(([language, said]) =>
		said
			.split(/[,،;؛\n]/)
			.map((name) => name.trim())
			.filter(Boolean)
			.map((name) => ({ [language]: name })),
	);
}

function titlesOf({ title, one_of = {} }: DocumentRequirement): readonly Text[] {
	return [title, ...Object.values(one_of).flatMap(titlesOf)];
}

/** Line by line, so that a search can show the one that has the word. Languages have the same lines, or stand apart. */
function linesOf(text: Text): readonly Text[] {
	const byLanguage = Object.entries(text).map(([language, said]) => {
		const lines = said.split("\n").map((line) => line.replace(/^[-*#\s]+/, "").trim());
		return [language, lines.filter(Boolean)] as const;
	});
	const most = Math.max(...byLanguage.map(([, lines]) => lines.length));
	return Array.from({ length: most }, (_, at) =>
		Object.fromEntries(
			byLanguage.flatMap(([language, lines]) => {
				const line = lines[at];
				return line === undefined ? [] : [[language, line]];
			}),
		),
	);
}
