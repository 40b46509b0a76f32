import type { Bundle, ValueChange } from "@onedoor/dsl/bundle";
import { competentUnit, type Facts, overlaysAt, varied } from "@onedoor/dsl/form";

import type { Case, Variation } from "./case.ts";

/**
 * What varies in a case: the overlays that hold for its unit, those of the larger unit first, so that the smaller unit
 * has the last word before the step that started the case.
 */
export function variationOf(
	bundle: Bundle,
	unit: string | undefined,
	set: readonly ValueChange[] = [],
): Variation | undefined {
	return set.length === 0 ? ofUnit(bundle, unit) : variationWith(bundle, unit, set);
}

/** Most cases of a unit vary alike: what varies there is one object. */
const ofUnits = new WeakMap<Bundle, Map<string | undefined, Variation | undefined>>();

function ofUnit(bundle: Bundle, unit: string | undefined): Variation | undefined {
	const known = ofUnits.get(bundle) ?? new Map<string | undefined, Variation | undefined>();
	if (known.has(unit)) return known.get(unit);
	if (known.size >= MOST_UNITS) known.clear();
	ofUnits.set(bundle, known.set(unit, variationWith(bundle, unit, [])));
	return known.get(unit);
}

/** Units come with data from outside: no more of them are remembered than a country has. */
const MOST_UNITS = 20_000;

function variationWith(
	bundle: Bundle,
	unit: string | undefined,
	set: readonly ValueChange[],
): Variation | undefined {
	const overlays = overlaysAt(bundle, unit);
	const changes = [...overlays.flatMap((overlay) => overlay.changes), ...set];
	if (changes.length === 0) return undefined;
	return { overlays: overlays.map(({ overlay }) => overlay), changes };
}

/**
 * What varies in a case that was handed in at no office, once its data says which unit is competent. What the step
 * that started it sets keeps the last word.
 */
export function competentVariation(
	bundle: Bundle,
	current: Case,
	facts: Facts,
): Variation | undefined {
	if (current.office !== undefined) return current.variation;
	const unit = competentUnit(bundle.definition, current.data, facts);
	return variationOf(bundle, unit, current.variation?.changes);
}

/** By what varies in words, and by the very object: a case keeps its own through all its commands. */
interface Varied {
	readonly inWords: Map<string, Bundle>;
	readonly seen: WeakMap<Variation, Bundle>;
}

const known = new WeakMap<Bundle, Varied>();

/**
 * The bundle as a case carries it out. Only values of the definition vary, never machine or forms; the same variation
 * of the same bundle is one object, so that whatever is remembered of a definition is remembered once.
 */
export function bundleFor(bundle: Bundle, { variation }: Pick<Case, "variation">): Bundle {
	if (variation === undefined) return bundle;
	const all = known.get(bundle) ?? { inWords: new Map(), seen: new WeakMap() };
	known.set(bundle, all);
	const own = all.seen.get(variation) ?? variedIn(bundle, variation, all);
	all.seen.set(variation, own);
	return own;
}

function variedIn(bundle: Bundle, { changes }: Variation, { inWords }: Varied): Bundle {
	const key = JSON.stringify(changes);
	const before = inWords.get(key);
	if (before) return before;
	const own = { ...bundle, definition: varied(bundle.definition, changes) };
	inWords.set(key, own);
	known.set(own, { inWords: new Map([[key, own]]), seen: new WeakMap() });
	return own;
}
