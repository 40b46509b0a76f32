import { type Bundle, type CaseView, NO_CURRENCY, type TaskView } from "@onedoor/dsl/bundle";

/** A case that has just been opened by an applicant, at one step. A correction has two things marked. */
export function viewFor(
	bundle: Bundle,
	step: string,
	language: string,
	attempt: number,
): { readonly view: CaseView; readonly task: TaskView } {
	const { definition } = bundle;
	const now = new Date().toISOString();
	const id = `preview-${attempt}`;
	const marks = marksFor(bundle, step);
	const task: TaskView = {
		id: `${id}:${step}:1`,
		step,
		visit: 1,
		role: definition.steps[step]?.who[0] ?? "applicant",
		outcomes: ["submit"],
		entered_at: now,
		...(marks.length > 0 && { marks }),
	};
	const view: CaseView = {
		id,
		number: definition.code ?? definition.procedure,
		procedure: definition.procedure,
		edition: definition.edition,
		version: 1,
		status: marks.length > 0 ? "open" : "draft",
		channel: "online",
		language,
		opened_at: now,
		applicant: {},
		steps: [step],
		tasks: [task],
		actions: [],
		due: null,
		fees: { total: 0, due: 0, currency: definition.currency ?? NO_CURRENCY, lines: [] },
		data: {},
		sources: {},
		track: [],
		papers: [],
		notices: [],
		findings: [],
	};
	return { view, task };
}

const MARKED = 2;

function marksFor({ definition, forms }: Bundle, name: string): { readonly path: string }[] {
	const step = definition.steps[name];
	if (step?.does !== "fill_in" || step.change !== "what_was_marked") return [];
	const asked = forms[name]?.pages.flatMap((page) => page.ask) ?? [];
	return asked
		.filter((path) => Object.hasOwn(definition.data, path) && !definition.data[path]?.group)
		.slice(0, MARKED)
		.map((path) => ({ path }));
}
