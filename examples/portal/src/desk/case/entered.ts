import type { CaseView, Definition, HistoryItem, SourceView } from "@onedoor/dsl/bundle";

/**
 * Where a value without a source of its own came from, in a case that an office filled in from paper: `paper`, with the
 * role in `from` and when it was sent in; `paper_later` where the applicant has sent in something since. Undefined: the
 * applicant typed it.
 */
export function enteredBy(
	definition: Definition,
	{ channel }: Pick<CaseView, "channel">,
	history: readonly HistoryItem[],
): SourceView | undefined {
	const helper = definition.channels[channel]?.filled_by;
	if (helper === undefined || definition.roles[helper]?.is !== "officer") return undefined;
	const forms = history.filter(
		({ kind, step }) => kind === "step_done" && definition.steps[step ?? ""]?.does === "fill_in",
	);
	const entered = forms.find(({ role }) => role === helper);
	if (entered === undefined && forms.length > 0) return undefined;
	const isLater = forms.some(({ role }) => role !== helper);
	return {
		source: isLater ? "paper_later" : "paper",
		from: helper,
		...(entered && { as_of: entered.at }),
	};
}

/** The sign-in of a paper case was the officer's own: what is said of the applicant's number is another thing. */
export function sourceHere(
	source: SourceView | undefined,
	entered: SourceView | undefined,
): SourceView | undefined {
	if (entered === undefined) return source;
	if (source === undefined || source.source === "applicant") return entered;
	return source.source === "identity" ? { ...source, source: "identity_paper" } : source;
}
