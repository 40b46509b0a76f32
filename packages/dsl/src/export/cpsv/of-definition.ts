import { type Definition, type DocumentRequirement, unitsText } from "../../bundle/index.ts";
import type { PublicService } from "./metadata.ts";

/** What metadata can carry of a definition, and what it cannot, one sentence each. */
export function publicServiceOf(definition: Definition): {
	readonly service: PublicService;
	readonly gaps: readonly string[];
} {
	const { clocks, fees } = definition;
	const time = processingTime(definition);
	const ruled = Object.values(fees).filter(({ amount }) => !("currency" in amount));
	const rated = Object.values(fees).filter(({ rates }) => rates.length > 0);
	const gap = (sentence: string, ids: readonly string[]) =>
		ids.length === 0 ? [] : [`${sentence}: ${ids.join(", ")}`];
	return {
		service: {
			procedure: definition.procedure,
			...(definition.code !== undefined && { code: definition.code }),
			edition: definition.edition,
			title: definition.title,
			description: definition.help ?? definition.title,
			owner: definition.owner,
			place: definition.calendar,
			languages: definition.languages,
			...(time !== undefined && { processingTime: time }),
			channels: Object.entries(definition.channels).map(([id, { title }]) => ({
				id: id as PublicService["channels"][number]["id"],
				title,
			})),
			papers: Object.values(definition.documents).flatMap(papersOf),
			results: Object.values(definition.results).map(({ id, title }) => ({ id, title })),
			costs: Object.values(fees).map(({ id, title, amount }) => ({
				id,
				title,
				...("currency" in amount && {
					value: unitsText(amount.amount, amount.currency),
					currency: amount.currency,
				}),
			})),
			laws: Object.entries(definition.sources).map(([id, { cite, url }]) => ({
				id,
				cite,
				...(url !== undefined && { url }),
			})),
		},
		gaps: [
			...gap("steps and what follows from them", Object.keys(definition.steps)),
			...gap("fields", Object.keys(definition.data)),
			...gap(
				"amounts worked out by a rule",
				ruled.map(({ id }) => id),
			),
			...gap(
				"other rates of a fee",
				rated.map(({ id }) => id),
			),
			...gap(
				"clocks besides the days of `total`",
				Object.keys(clocks).filter((id) => id !== "total" || time === undefined),
			),
			...gap(
				"that days are working days",
				clocks.total?.within?.unit.includes("working") === true ? ["total"] : [],
			),
		],
	};
}

/** An alternative is a paper of its own. */
function papersOf(paper: DocumentRequirement): PublicService["papers"] {
	if (paper.one_of) return Object.values(paper.one_of).flatMap(papersOf);
	return [{ id: paper.path, title: paper.title }];
}

/** ISO 8601 knows no working days: their number is given as days, and the gaps say so. */
function processingTime({ clocks }: Definition): string | undefined {
	const within = clocks.total?.within;
	switch (within?.unit) {
		case "same working day":
			return "P1D";
		case "working days":
		case "days":
			return `P${within.n}D`;
		case "weeks":
			return `P${within.n * 7}D`;
		case "months":
			return `P${within.n}M`;
		default:
			return undefined;
	}
}
