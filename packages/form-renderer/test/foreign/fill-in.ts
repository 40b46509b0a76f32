import type { Field } from "@onedoor/dsl/bundle";
import { fieldIn, isList, itemField, type ListField, leaves, valueAt } from "@onedoor/dsl/form";

import type { FormStore } from "../../src/form/form-store.ts";

/** More rounds than any form has questions that bring up others. */
const ROUNDS = 40;

export interface Answering {
	/** An answer for a leaf; undefined leaves it empty. */
	readonly answer: (field: Field, isRequired: boolean) => unknown;
	/** How many items a list has. */
	readonly count: (list: ListField) => number;
}

/** Fills in whatever shows, until nothing new does. */
export function fillIn(store: FormStore, { answer, count }: Answering): void {
	const met = new Set<string>();
	for (let round = 0; round < ROUNDS; round++) {
		const before = met.size;
		for (const path of store.shape().fields) {
			const field = fieldIn(store.definition, path);
			const isRequired = /\.\d+$/.test(path) || store.shape().required.has(path);
			const isOpen = isRequired && valueAt(store.data(), path) === undefined;
			if (!field || met.has(`${path} ${isOpen}`)) continue;
			met.add(`${path} ${isOpen}`);
			if (isList(field)) {
				const items = Array.from({ length: count(field) }, (_item, index) => itemOf(field, index));
				store.set(path, items);
			} else if (!field.group) {
				const value = answer(field, isRequired);
				if (value !== undefined) store.set(path, value);
			}
		}
		store.settle();
		if (met.size === before) return;
	}

	function itemOf(list: ListField, index: number): unknown {
		const [first] = leaves(itemField(list, index));
		return list.group || first === undefined ? {} : null;
	}
}
