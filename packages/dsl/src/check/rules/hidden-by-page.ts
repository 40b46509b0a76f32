import type { Page, StepName } from "../../bundle/index.ts";
import { checkRule } from "../../expression/check-rule.ts";
import { isWithin } from "../../form/paths.ts";
import { dataPathIn } from "../collected.ts";
import { askedPlaces } from "../data/asked-places.ts";
import { absolute } from "../env/absolute.ts";
import { envOf } from "../env/env-of.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import type { Site } from "../sites.ts";

/** What is wrong with a rule, with the rule. */
export interface AtSite {
	readonly site: Site;
	readonly finding: CheckFinding;
}

/**
 * A page that is shown in some cases only, though several rules read in all cases what it asks: said once, of the
 * page. One rule alone may as well be what is wrong.
 */
export function hiddenByPage(
	found: readonly AtSite[],
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	const byPage = Map.groupBy(found, (one) => pageThatHides(one, facts));
	return [...byPage].flatMap(([page, all]) => {
		const findings = all.map(({ finding }) => finding);
		return page === undefined || all.length < SEVERAL ? findings : [ofPage(page, all, facts)];
	});
}

const SEVERAL = 2;

interface HidingPage {
	readonly step: StepName;
	readonly page: Page;
}

function ofPage(
	{ step, page }: HidingPage,
	all: readonly AtSite[],
	facts: DefinitionFacts,
): CheckFinding {
	const names = new Set(all.flatMap((one) => nameOf(one, facts) ?? []));
	return {
		code: "page_hides_needed",
		values: { page: page.id, names: [...names].join(", "), rule: page.when?.text },
		at: ["steps", step, "pages", page.id, "when"],
		related: all.map(({ finding: { at } }) => ({ message: "read here in all cases", at })),
	};
}

/** The only page that asks the value, when what is wrong would not be if that page were shown. */
function pageThatHides(one: AtSite, facts: DefinitionFacts): HidingPage | undefined {
	const name = nameOf(one, facts);
	if (name === undefined) return undefined;
	const places = askedPlaces(facts.definition).filter(({ path }) => isWithin(name, path));
	const [place] = places;
	if (place === undefined || places.length > 1) return undefined;
	const hiding = pagesWithWhen(facts).find(
		({ step, page }) => step === place.step && page.id === place.page,
	);
	return hiding && isSoundWhenShown(one, hiding, facts) ? hiding : undefined;
}

function nameOf({ finding, site }: AtSite, { definition }: DefinitionFacts): string | undefined {
	if (finding.code !== "maybe_absent") return undefined;
	const path = String(finding.values["name"]).split(".");
	const full = absolute({ op: "path", path }, site.group);
	return dataPathIn(full.op === "path" ? full.path : path, definition);
}

function isSoundWhenShown(
	{ finding, site }: AtSite,
	{ page }: HidingPage,
	facts: DefinitionFacts,
): boolean {
	const known = [...site.known, ...(page.when ? [page.when.tree] : [])];
	const { errors } = checkRule(site.rule.tree, envOf({ ...site, known }, facts), site.expected);
	return !errors.some(({ code, at }) => code === finding.code && isSamePlace(at, finding.ruleAt));
}

function isSamePlace(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
	return a?.join() === b?.join();
}

/** The same object for the same page, by which findings are put together. */
function pagesWithWhen({ definition }: DefinitionFacts): readonly HidingPage[] {
	const found =
		known.get(definition) ??
		Object.values(definition.steps).flatMap((step) =>
			step.does === "fill_in"
				? step.pages.filter(({ when }) => when).map((page) => ({ step: step.name, page }))
				: [],
		);
	known.set(definition, found);
	return found;
}

const known = new WeakMap<object, readonly HidingPage[]>();
