import type { Field } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";
import { useMemo, useSyncExternalStore } from "react";

import type { FieldState, FormStore } from "../form/form-store.ts";
import { isAskedWith } from "../form/looked-up.ts";

/**
 * All that the control of a leaf is drawn from: its state, the value that narrows its codes, and whether a register that
 * is silent now was asked with it. A new one only when something of it changed.
 */
export type LeafState = readonly [state: FieldState, parent: unknown, isAsked: boolean];

/** One leaf, with one subscription for all of it: a page of hundreds of questions pays for each. */
export function useLeaf(store: FormStore, field: Field): LeafState {
	const [subscribe, read] = useMemo(() => leafIn(store, field), [store, field]);
	return useSyncExternalStore(subscribe, read, read);
}

function leafIn(
	store: FormStore,
	field: Field,
): readonly [subscribe: (wake: () => void) => () => void, read: () => LeafState] {
	const { path, narrowed_by } = field;
	let last: LeafState | undefined;
	return [
		(wake) => {
			// What registers say comes without a key press.
			const stops = [store.subscribeTo(path, wake), store.subscribe(wake)];
			if (narrowed_by) stops.push(store.subscribeTo(narrowed_by, wake));
			return () => {
				for (const stop of stops) stop();
			};
		},
		() => {
			const parent = narrowed_by && valueAt(store.data(), narrowed_by);
			const now: LeafState = [store.field(path), parent, isAskedWith(store, field)];
			if (now.some((each, at) => each !== last?.[at])) last = now;
			return last ?? now;
		},
	];
}
