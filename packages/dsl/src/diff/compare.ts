import type { Definition } from "../bundle/index.ts";
import type { CheckedLibrary } from "../checked.ts";
import { askedIn } from "./asked.ts";
import { Between } from "./between.ts";
import type { Change, ComparedProcedure } from "./change.ts";
import { compareAsks } from "./constructs/asks.ts";
import { compareData } from "./constructs/data.ts";
import { compareHead } from "./constructs/head.ts";
import { compareMoney } from "./constructs/money.ts";
import { compareOpened } from "./constructs/opened.ts";
import { comparePapers } from "./constructs/papers.ts";
import { comparePeople } from "./constructs/people.ts";
import { compareActions, compareChecks, compareResults, compareRules } from "./constructs/rules.ts";
import { compareShared } from "./constructs/shared.ts";
import { compareSteps } from "./constructs/steps.ts";
import { compareClocks } from "./constructs/time.ts";
import { breaks, decide } from "./judge.ts";
import { Notebook } from "./notebook.ts";
import { compareOverlays } from "./overlays.ts";
import { pairsOf, type SidesOf } from "./pairs.ts";
import { text } from "./phrase.ts";
import { comparePlans } from "./plans.ts";
import { sentenceOf } from "./words/sentence.ts";

/**
 * What differs in meaning between two states of a library, procedure by procedure. Whitespace, comments and the order of
 * keys mean nothing, so they are nothing here. Both sides may have findings: what could be read is compared.
 *
 * @param asked procedures to compare; left out: all
 */
export function compareLibraries(
	before: CheckedLibrary,
	after: CheckedLibrary,
	asked?: ReadonlySet<string>,
): readonly ComparedProcedure[] {
	const plans = comparePlans(before.plans, after.plans);
	return pairsOf(before.linked, after.linked)
		.filter(({ id }) => asked === undefined || asked.has(id))
		.map(({ id, old, now, isEdition = false }) => {
			const title = (now ?? old)?.definition.title ?? {};
			const sides = {
				...(old && { before: old.definition.edition }),
				...(now && { after: now.definition.edition }),
			};
			const changes = changesOf({ id, ...(old && { old }), ...(now && { now }), isEdition }, [
				before,
				after,
			]);
			const edition = now?.definition.edition ?? old?.definition.edition;
			const own = plans.flatMap(({ to, ...change }) =>
				change.procedure === id && to === edition ? [change] : [],
			);
			return { id, title, ...sides, changes: [...changes, ...own] };
		});
}

function changesOf(
	pair: SidesOf,
	libraries: readonly [before: CheckedLibrary, after: CheckedLibrary],
): readonly Change[] {
	const { old, now, isEdition = false } = pair;
	const found = (now ?? old)?.definition;
	if (found === undefined) return [];
	const notebook = new Notebook(found, { ...(old && { before: old }), ...(now && { after: now }) });
	const of = { construct: "procedure", id: found.procedure, title: found.title } as const;
	if (old === undefined)
		notebook.note({
			is: "added",
			of,
			after: ["procedure"],
			values: { key: "edition", to: text(found.edition) },
			...decide("citizen"),
		});
	else if (now === undefined)
		notebook.note({
			is: "removed",
			of,
			before: ["procedure"],
			values: { key: "edition", from: text(found.edition) },
			// Of several editions one may go: its cases finish by it, and new ones begin on another.
			...(isEdition ? decide("open-cases") : breaks("citizen")),
		});
	else {
		compareDefinitions(old.definition, now.definition, notebook);
		compareOpened(old, now, new Between(old.definition, now.definition), notebook.note);
	}
	const local = compareOverlays(pair, libraries, notebook.changes, (before, after, notes) =>
		compareDefinitions(before.definition, after.definition, notes),
	);
	return [...notebook.changes, ...local].map((change) => ({
		...change,
		message: sentenceOf(change, "en"),
	}));
}

/** In the order of a reader's questions: what is it, who, what is asked, what does it cost, what happens, until when. */
export function compareDefinitions(
	before: Definition,
	after: Definition,
	{ note }: Pick<Notebook, "note">,
): void {
	const between = new Between(before, after);
	const asking = { before: askedIn(between.before), after: askedIn(between.after) };
	compareHead(between, note);
	comparePeople(between, note);
	compareData(between, asking, note);
	comparePapers(between, note);
	compareAsks(between, asking, note);
	compareChecks(between, note);
	compareRules(between, note);
	compareMoney(between, note);
	compareSteps(between, note);
	compareClocks(between, note);
	compareResults(between, note);
	compareActions(between, note);
	compareShared(between, note);
}
