import { canonicalJson } from "../bundle/canonical.ts";
import type { Bundle, Definition, ValueChange, Variant } from "../bundle/index.ts";
import { varied } from "../form/varied.ts";
import { changesBetween } from "../link/changes.ts";
import type { LinkedOverlay } from "../link/overlays.ts";
import { formPlans } from "./forms.ts";
import { machineOf } from "./machine/machine.ts";
import { visibilityOf } from "./visibility.ts";

/**
 * What each overlay of an edition changes.
 *
 * @throws Error when an overlay would change more than values of the definition: what is opened never reaches the
 * machine, the forms or what they show.
 */
export function variantsOf(
	{ definition, machine, visibility }: Pick<Bundle, "definition" | "machine" | "visibility">,
	overlays: readonly LinkedOverlay[],
): readonly Variant[] {
	const own = overlays.filter(
		({ of, edition }) => of === definition.procedure && edition === definition.edition,
	);
	const generated = canonicalJson([machine, formPlans(definition), visibility]);
	return own.map(({ overlay, where, definition: other }) => {
		// What `start` steps set in other cases is added once a procedure is linked, and is nobody's to vary.
		const changes = changesBetween(definition, other).filter(({ at }) => !at.endsWith("/variants"));
		if (!isOnlyValues(definition, changes, generated))
			throw new Error(`overlay "${overlay}" changes more than values of ${definition.procedure}`);
		return { overlay, where, changes };
	});
}

/** Machine, forms and visibility of the changed definition are, to the letter, those of the definition. */
function isOnlyValues(
	definition: Definition,
	changes: readonly ValueChange[],
	generated: string,
): boolean {
	const changed = varied(definition, changes);
	return (
		canonicalJson([machineOf(changed), formPlans(changed), visibilityOf(changed)]) === generated
	);
}
