import type { ImportFinding } from "../finding.ts";
import type { ImportSentences } from "./words.ts";

const LIMITS: Readonly<Record<string, (value: string) => string>> = {
	multipleOf: (value) => `This must be a multiple of ${value}`,
	exclusiveMinimum: (value) => `This must be greater than ${value}`,
	exclusiveMaximum: (value) => `This must be less than ${value}`,
	minItems: (value) => `Choose at least ${value}`,
	maxItems: (value) => `Choose at most ${value}`,
};

const WHY: Readonly<Record<string, string>> = {
	recursive: "it contains itself, without end",
	elsewhere: "it stands in another document",
	nothing_fits: "no value fits it",
	list_in_list: "a list cannot stand in a list",
	nothing_to_choose: "there is nothing to choose",
	only_one: "that no other of them holds",
	too_large: "it has more than 3,000 values",
	not_an_object: "it is no JSON Schema",
};

export const en: ImportSentences = {
	limit: (keyword, value) => LIMITS[keyword]?.(value) ?? `This must fit ${keyword} ${value}`,
	wanted: (title) => `Do you want to give: ${title}?`,
	together: "These answers do not go together",
	why: WHY,
	findings: {
		unreadable: (found) => `cannot be read: ${because(found)}`,
		not_asked: (found) => `\`${found.keyword}\` is not asked: ${because(found)}`,
		not_checked: ({ keyword, values }) => `\`${keyword}\`${told(values.found)} is not checked`,
		narrowed: ({ keyword, values }) => `\`${keyword}\`${told(values.found)}: the form takes less`,
		assumed: ({ keyword, values }) =>
			`\`${keyword}\` is missing; ${String(values.value)} is assumed`,
		ignored: ({ keyword }) => `\`${keyword}\` has no effect here`,
	},
};

function because({ values }: ImportFinding): string {
	return WHY[String(values.why)] ?? "forms of this language have no place for it";
}

function told(value: unknown): string {
	return value === undefined ? "" : ` ${JSON.stringify(value)}`;
}
