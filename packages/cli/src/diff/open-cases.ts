import { exampleSaid, type OpenCase, whySaid } from "@onedoor/dsl/diff";

/** How an answer marks what it says, and makes text of strangers harmless. */
export interface Marks {
	readonly verdicts: Readonly<Record<OpenCase["verdict"], string>>;
	readonly plain: (text: string) => string;
}

/**
 * What becomes of the cases of one procedure, one line each: first what happens to them as things stand, then the steps
 * that are not safe with their reasons, then those that are. Lines of a step's reasons begin with two spaces.
 */
export function openCaseLines(
	openCases: readonly OpenCase[],
	language: string,
	{ verdicts, plain }: Marks,
): readonly string[] {
	const [first] = openCases;
	if (first === undefined) return [];
	const unsafe = openCases.filter(({ verdict }) => verdict !== "safe");
	const safe = openCases.filter(({ verdict }) => verdict === "safe");
	return [
		plain(asThingsStand(openCases, first)),
		...alike(unsafe).flatMap(([one, ...others]) => [
			`${verdicts[one.verdict]} ${plain(`${[one, ...others].map((each) => named(each, language)).join(", ")}: ${SAID[one.verdict]}`)}`,
			...one.why.flatMap((why) => [
				`  ${plain(whySaid(why, language))}`,
				...(why.example ? [`    ${plain(exampleSaid(why.example, language))}`] : []),
			]),
		]),
		...(safe.length === 0
			? []
			: [
					`${verdicts.safe} ${plain(`safe: ${safe.map((one) => named(one, language)).join(", ")}`)}`,
				]),
	];
}

/** Steps of which the same is said, together; the case of the first one shows it for all. */
function alike(openCases: readonly OpenCase[]): readonly (readonly [OpenCase, ...OpenCase[]])[] {
	const groups = Map.groupBy(openCases, ({ verdict, why }) =>
		JSON.stringify([verdict, why.map(({ message }) => message)]),
	);
	return [...groups.values()].flatMap(([first, ...others]) =>
		first === undefined ? [] : [[first, ...others] as const],
	);
}

const SAID: Readonly<Record<OpenCase["verdict"], string>> = {
	safe: "safe",
	"needs-mapping": "needs mapping",
	blocked: "blocked",
};

/** Without a plan nothing moves: that is the default, and has to be said. */
function asThingsStand(openCases: readonly OpenCase[], { from, to }: OpenCase): string {
	const planned = openCases.filter((one) => one.planned).length;
	const counts = openCases.flatMap(({ count }) => count ?? []);
	const all = counts.reduce((sum, count) => sum + count, 0);
	const many = counts.length === 0 ? "" : ` (${all} now)`;
	const stay = `Open cases${many} finish on the edition they began with, ${from}`;
	if (planned === 0) return `${stay}: there is no plan that moves them. If one did, to ${to}:`;
	return `${stay}, but for those that a plan moves to ${to}, from ${planned} of ${openCases.length} steps:`;
}

function named({ title, step, count }: OpenCase, language: string): string {
	const own = title[language] ?? title.en ?? Object.values(title)[0] ?? step;
	return count === undefined ? `“${own}”` : `“${own}” (${count})`;
}
