import type { Bundle, FormValidators, Id, IsoDate } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import { loadValidators } from "../case/load-validators.ts";
import { bundleFor } from "../case/variation.ts";
import { dayOf } from "../time/zone.ts";
import { type BundleStore, type Successors, successorsOf } from "./successors.ts";

export type Validators = Readonly<Record<string, FormValidators>>;

/** The library a server offers, and every bundle an open case may still be bound to. */
export interface Procedures {
	/** Replaces what is offered. Open cases keep their bundle, but for its calendars. */
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
	/** The bundle with the calendars offered now, where a case bound to this one goes on with another. */
	successor: Successors;
	validators(bundle: Bundle): Promise<Validators>;
}

export function proceduresOf(
	store: BundleStore,
	complete: (bundle: Bundle) => Promise<Bundle> = async (bundle) => bundle,
): Procedures {
	let offered: readonly Bundle[] = [];
	let successor: Successors = async () => undefined;
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

	/** Written down before a case can be bound to it: a restart with other files still finds it. */
	async function keep(bundle: Bundle): Promise<void> {
		await store.putBundle(bundle);
		known.set(bundle.hash, bundle);
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
			const before = new Set(await store.bundleHashes());
			for (const bundle of bundles) await keep(bundle);
			offered = bundles;
			successor = successorsOf(bundles, before, byHash, keep);
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
		successor: (hash) => successor(hash),
		validators: (bundle) => {
			const loading = validators.get(bundle.hash) ?? loadValidators(bundle);
			validators.set(bundle.hash, loading);
			return loading;
		},
	};
}
