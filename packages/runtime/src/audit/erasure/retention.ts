import type { Bundle } from "@onedoor/dsl/bundle";

import { calendarOf } from "../../case/calendars.ts";
import type { Case } from "../../case/case.ts";
import type { Store } from "../../storage/storage.ts";
import { advance } from "../../time/advance.ts";
import { epoch, instantOf } from "../../time/zone.ts";
import { eachCase } from "../each-case.ts";
import { type EraseResult, eraseCase } from "./erase-case.ts";
import { ERASED_CLASSES, type ErasedClass } from "./erasing.ts";

/**
 * How many days after the end of a case each class is erased. A class that is not named is kept as long as the case.
 * What a procedure says with `keep` holds beside it: then everything goes but the skeleton.
 */
export type RetentionPolicy = Readonly<Partial<Record<Exclude<ErasedClass, "everything">, number>>>;

/**
 * @throws Error for a class there is not, and for what is no number of days
 */
export function readRetention(value: unknown): RetentionPolicy {
	if (typeof value !== "object" || value === null || Array.isArray(value))
		throw new Error("a retention policy is an object: class and days");
	for (const [name, days] of Object.entries(value)) {
		if (name === "everything" || !ERASED_CLASSES.includes(name as ErasedClass))
			throw new Error(`there is no class \`${name}\``);
		if (!Number.isInteger(days) || days < 0)
			throw new Error(`\`${name}\`: expected a number of days`);
	}
	return value;
}

const DAY_MS = 86_400_000;

/** Classes of a case whose time is over at `now`, in milliseconds since the epoch. */
export function classesOver(
	bundle: Bundle,
	{ status, ended_at, erased = {} }: Case,
	policy: RetentionPolicy,
	now: number,
): readonly ErasedClass[] {
	if (status !== "ended" || ended_at === undefined || Object.hasOwn(erased, "everything"))
		return [];
	const { keep } = bundle.definition;
	const isOver = keep !== undefined && epoch(advance(ended_at, keep, calendarOf(bundle))) <= now;
	if (isOver) return ["everything"];
	return ERASED_CLASSES.filter((one) => {
		const days = one === "everything" ? undefined : policy[one];
		const isLeft = !Object.hasOwn(erased, one);
		return days !== undefined && isLeft && epoch(ended_at) + days * DAY_MS <= now;
	});
}

export interface RetentionOptions {
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** Who carries the policy out, for the logs. */
	readonly by: string;
	/** Nothing is changed. */
	readonly check?: boolean;
}

/** A case of which something is, or is to be, erased. */
export interface Retained {
	readonly case: string;
	readonly number: string;
	readonly classes: readonly ErasedClass[];
	/** `due`: it was only looked at; a sentence: it failed. */
	readonly result: EraseResult | "due" | { readonly failed: string };
}

/**
 * Erases what has been kept long enough, case by case, each in a transaction of its own; what fails is named and does
 * not hold up the others. Repeated, it goes on with what is left.
 */
export async function eraseOver(
	store: Store,
	policy: RetentionPolicy,
	{ now, by, check = false }: RetentionOptions,
): Promise<readonly Retained[]> {
	const all: Retained[] = [];
	for await (const id of eachCase(store)) {
		const kase = await store.load(id);
		if (kase?.status !== "ended") continue;
		const one = { case: id, number: kase.number };
		try {
			const bundle = await store.bundle(kase.bundle);
			if (bundle === undefined) throw new Error(`there is no bundle ${kase.bundle}`);
			const classes = classesOver(bundle, kase, policy, now);
			if (classes.length === 0) continue;
			const at = instantOf(now, calendarOf(bundle).time_zone);
			const result = check ? "due" : await eraseCase(store, id, { classes, by, at });
			all.push({ ...one, classes, result });
		} catch (error) {
			const failed = error instanceof Error ? error.message : String(error);
			all.push({ ...one, classes: [], result: { failed } });
		}
	}
	if (all.some(({ result }) => result === "erased")) await store.compact();
	return all;
}
