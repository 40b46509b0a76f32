import type { Definition } from "../bundle/index.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Linked } from "../link/link.ts";
import {
	movedWithSets,
	type StartVariants,
	textOfSets,
	type VariantsByStep,
	withVariants,
} from "../link/start-variants.ts";
import type { NameSet } from "./name-set.ts";
import { type Changed, Results } from "./results.ts";

interface Whole {
	readonly variants: VariantsByStep;
	readonly definition: Definition;
}

/**
 * What `start` steps change in other procedures, kept from one check to the next by what they set: a bundle that is
 * edited anywhere else has the same variants, and need not link the procedures that it starts again.
 */
export class VariantsMemory {
	readonly #found = new Results<object, StartVariants>();
	/** One object for what is set alike. */
	#before = new Map<string, object>();
	#now = new Map<string, object>();
	/** The same object for the same procedure with the same variants: what is worked out of it is found again by it. */
	readonly #whole = new WeakMap<object, Whole>();

	clear(): void {
		this.#found.clear();
	}

	/** Forgets what no procedure has set since the last turn. */
	turn(): void {
		this.#before = this.#now;
		this.#now = new Map();
	}

	/** @param token stands for the procedure as it was linked */
	of(
		{ one, token }: { readonly one: Linked; readonly token: object },
		changed: Changed,
		work: (reads: NameSet) => StartVariants,
	): { readonly linked: Linked; readonly findings: readonly Finding[] } {
		if (one.sets.size === 0) return { linked: one, findings: [] };
		const { value } = this.#found.of(this.#keyOf(one), changed, work, one.locate([]).file);
		const definition = this.#wholeOf(one, token, value.variants);
		return { linked: { ...one, definition }, findings: movedWithSets(value, one) };
	}

	#keyOf(one: Linked): object {
		const { procedure, edition } = one.definition;
		const said = `${procedure} ${edition} ${textOfSets(one)}`;
		const key = this.#now.get(said) ?? this.#before.get(said) ?? {};
		this.#now.set(said, key);
		return key;
	}

	#wholeOf({ definition }: Linked, token: object, variants: VariantsByStep): Definition {
		const before = this.#whole.get(token);
		if (before?.variants === variants) return before.definition;
		const whole = { variants, definition: withVariants(definition, variants) };
		this.#whole.set(token, whole);
		return whole.definition;
	}
}
