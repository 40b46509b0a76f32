import type { Definition, DocumentRequirement, Id, IsoDate } from "../../bundle/index.ts";
import type { BurdenReport } from "../../burden/index.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import type { Linked } from "../../link/link.ts";
import type { ProcedureSummary } from "../../summary.ts";
import { type Mark, marksIn } from "../sheet/marks.ts";
import type {
	BURDEN_NAMES,
	Papers,
	ProcedureFigures,
	Review,
	Spread,
	Statistics,
	Status,
	Totals,
} from "./figures.ts";
import { missingTexts } from "./missing-texts.ts";

/** What a checked library answers, and what its scenarios came to. */
export interface StatisticsInput {
	readonly linked: readonly Linked[];
	readonly summaries: readonly ProcedureSummary[];
	readonly findings: readonly Finding[];
	/** One for each of `linked`. */
	readonly burdens: readonly BurdenReport[];
	readonly files: readonly { readonly path: string; readonly text: string }[];
	readonly on: IsoDate;
}

/** A library in numbers. Pure: the same texts on the same day always give the same numbers. */
export function statisticsOf(input: StatisticsInput): Statistics {
	const latest = new Map(input.linked.map((one) => [one.definition.procedure, one]));
	const procedures = [...latest.values()].map((one) => figuresOf(one, input));
	return { on: input.on, procedures, totals: totalsOf(procedures) };
}

function figuresOf({ definition, locate }: Linked, input: StatisticsInput): ProcedureFigures {
	const { file: path } = locate(["procedure"]);
	const text = input.files.find((file) => file.path === path)?.text ?? "";
	const marks = marksIn({ path, text }, definition);
	const isThis = (one: { readonly id: Id; readonly edition: string }) =>
		one.id === definition.procedure && one.edition === definition.edition;
	const summary = input.summaries.find(isThis);
	const report = input.burdens.find(isThis);
	const review = reviewOf(definition, input.on);
	return {
		id: definition.procedure,
		title: definition.title,
		...(definition.code !== undefined && { code: definition.code }),
		edition: definition.edition,
		owner: definition.owner,
		status: statusOf(definition, marks, input.on),
		marks: {
			illustrative: marks.filter(isUnsettled).length,
			likely: marks.filter(({ certainty }) => certainty === "likely").length,
		},
		online: summary?.online ?? "information",
		blockers: summary?.blockers ?? [],
		burden: burdenOf(report),
		papers: papersOf(
			definition,
			input.findings.filter(({ file }) => file === path),
		),
		missing: missingTexts(definition),
		...(review && { review }),
	};
}

function isUnsettled({ certainty }: Mark): boolean {
	return certainty === "illustrative" || certainty === "unknown";
}

function statusOf({ edition, offered }: Definition, marks: readonly Mark[], on: IsoDate): Status {
	const isOver = offered?.every(({ until }) => until !== undefined && until < on) ?? false;
	if (isOver) return "ended";
	if (marks.some(isUnsettled)) return "draft";
	return edition > on ? "coming" : "in_force";
}

function burdenOf(report: BurdenReport | undefined): ProcedureFigures["burden"] {
	const spread = (name: (typeof BURDEN_NAMES)[number]): Spread => {
		const { min = 0, typical, max = 0 } = report?.total[name] ?? {};
		return { min, max, ...(typical !== undefined && { typical }) };
	};
	return {
		fieldsTyped: spread("fieldsTyped"),
		documents: spread("documents"),
		visits: spread("visits"),
		fee: spread("fee"),
		workingDays: spread("workingDays"),
		currency: report?.currency ?? "",
	};
}

const DATA_WAYS: ReadonlySet<string> = new Set([
	"register",
	"repository",
	"wallet",
	"earlier_case",
]);

function papersOf({ documents }: Definition, findings: readonly Finding[]): Papers {
	const leaves = (one: DocumentRequirement): readonly DocumentRequirement[] =>
		one.one_of ? Object.values(one.one_of).flatMap(leaves) : [one];
	const isSpared = (one: DocumentRequirement) =>
		leaves(one).some(({ satisfied_by }) => satisfied_by.some(({ by }) => DATA_WAYS.has(by)));
	const all = Object.values(documents);
	return {
		asked: all.length,
		spared: all.filter(isSpared).length,
		replaceable: findings.filter(({ code }) => code === "paper_replaceable").length,
		reasoned: all.flatMap(leaves).filter((one) => one.replaced_because !== undefined).length,
	};
}

/** The earlier of the two: a text that cites what is no longer law cannot wait for its owner's day. */
function reviewOf({ review_by, sources }: Definition, on: IsoDate): Review | undefined {
	const ends = Object.entries(sources).flatMap(([law, { until }]) =>
		until === undefined ? [] : [{ by: until, because: { law } }],
	);
	const set = review_by === undefined ? [] : [{ by: review_by, because: "set" as const }];
	const [first] = [...set, ...ends].toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
	return first && { ...first, overdue: first.by < on };
}

function totalsOf(all: readonly ProcedureFigures[]): Totals {
	const count = (test: (one: ProcedureFigures) => boolean) => all.filter(test).length;
	const sum = (of: (one: ProcedureFigures) => number) => all.reduce((n, one) => n + of(one), 0);
	return {
		procedures: all.length,
		online: count(({ online }) => online !== "information"),
		fullyOnline: count(({ online }) => online === "full"),
		papers: {
			asked: sum(({ papers }) => papers.asked),
			spared: sum(({ papers }) => papers.spared),
			replaceable: sum(({ papers }) => papers.replaceable),
			reasoned: sum(({ papers }) => papers.reasoned),
		},
		missingTexts: sum(({ missing }) => Object.values(missing).reduce((n, one) => n + one, 0)),
		overdue: count(({ review }) => review?.overdue === true),
		drafts: count(({ status }) => status === "draft"),
	};
}
