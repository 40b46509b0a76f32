import type { Bundle, FormValidators, Id, IsoDate } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import { loadValidators } from "../case/load-validators.ts";
import { bundleFor } from "../case/variation.ts";
import type { Store } from "../storage/storage.ts";
import { dayOf } from "../time/zone.ts";

export type Validators = Readonly<Record<string, FormValidators>>;

/** The library a server offers, and every bundle an open case may still be bound to. */
export interface Procedures {
	/** Replaces what is offered. Open cases keep their bundle. */
	use(bundles: readonly Bundle[]): Promise<void>;
	/** Every edition offered. */
	all(): readonly Bundle[];
	/** One bundle a procedure: the latest edition that has begun at `now`. Sorted by id. */
	inForce(now: number): readonly Bundle[];
	/** The edition named, or the one in force. */
	find(procedure: Id, edition: IsoDate | undefined, now: number): Bundle | undefined;
	/** Also one no longer offered. */
	byHash(hash: string): Promise<Bundle | undefined>;
	/**
	 * @throws Error when the store has lost it: a case without its bundle cannot go on
	 */
	get(hash: string): Promise<Bundle>;
	/**
	 * The bundle a case is bound to, as the case carries it out.
	 * @throws Error when the store has lost it
	 */
	of(kase: Pick<Case, "bundle" | "variation">): Promise<Bundle>;
	validators(bundle: Bundle): Promise<Validators>;
}

export function proceduresOf(
	store: Pick<Store, "bundle" | "putBundle">,
	complete: (bundle: Bundle) => Promise<Bundle> = async (bundle) => bundle,
): Procedures {
	let offered: readonly Bundle[] = [];
	const known = new Map<string, Bundle>();
	const validators = new Map<string, Promise<Validators>>();

	async function byHash(hash: string): Promise<Bundle | undefined> {
		const bundle = known.get(hash) ?? (await store.bundle(hash));
		if (bundle) known.set(hash, bundle);
		return bundle;
	}

	async function get(hash: string): Promise<Bundle> {
		const bundle = await byHash(hash);
		if (bundle === undefined) throw new Error(`no bundle ${hash}`);
		return bundle;
	}

	function inForce(now: number): readonly Bundle[] {
		const latest = new Map<Id, Bundle>();
		for (const bundle of offered) {
			const { procedure, edition } = bundle.definition;
			const other = latest.get(procedure)?.definition.edition ?? "";
			if (edition <= dayOf(now, calendarOf(bundle).time_zone) && edition > other)
				latest.set(procedure, bundle);
		}
		return [...latest.values()].sort((one, other) =>
			one.definition.procedure < other.definition.procedure ? -1 : 1,
		);
	}

	return {
		use: async (texts) => {
			const bundles = await Promise.all(texts.map(complete));
			// Written down before a case can be bound to it: a restart with other files still finds it.
			for (const bundle of bundles) {
				await store.putBundle(bundle);
				known.set(bundle.hash, bundle);
			}
			offered = bundles;
		},
		all: () => offered,
		inForce,
		find: (procedure, edition, now) =>
			(edition === undefined ? inForce(now) : offered).find(
				({ definition }) =>
					definition.procedure === procedure &&
					(edition === undefined || definition.edition === edition),
			),
		byHash,
		get,
		of: async (kase) => bundleFor(await get(kase.bundle), kase),
		validators: (bundle) => {
			const loading = validators.get(bundle.hash) ?? loadValidators(bundle);
			validators.set(bundle.hash, loading);
			return loading;
		},
	};
}
