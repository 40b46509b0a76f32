import type {
	Bundle,
	CaseView,
	DataPath,
	Definition,
	DraftView,
	FeesView,
	Field,
	Form,
	FormValidators,
} from "@onedoor/dsl/bundle";
import {
	asksOf,
	type Facts,
	type FormFinding,
	fieldIn,
	isAsked,
	itemPlace,
	leaves,
	validateFilled,
	valueAt,
	visible,
	withoutIndexes,
	withValue,
	withValues,
} from "@onedoor/dsl/form";

import { arranged, type Item, itemAt, type Order } from "./arrange.ts";
import { type Data, isWithin, overlaps, sameValue } from "./data-path.ts";
import { factsOf } from "./facts.ts";
import { leavesOfForm } from "./fields.ts";
import { type Given, saysTheSame } from "./given.ts";
import { createListeners } from "./listeners.ts";
import { listsOf } from "./lists-of.ts";
import { received } from "./received.ts";
import { decides, type Shape, sameShape, withBeginnings } from "./shape.ts";
import { type Filled, feesNow, pruned } from "./totals.ts";

/** One leaf as its control sees it. A new object only when it changed. */
export interface FieldState {
	readonly value: unknown;
	/** The finding shown at the field now, if any. */
	readonly finding: FormFinding | undefined;
	/** It must be answered, as things stand. */
	readonly isRequired: boolean;
}

export interface FormStoreOptions {
	readonly bundle: Bundle;
	readonly formKey: string;
	readonly view: CaseView;
	readonly draft: DraftView;
	/** Asked for when something is checked. */
	readonly validators: () => FormValidators;
	/** Instant, ISO 8601 with offset: never read from a clock here. */
	readonly now: () => string;
	/** Called after each change a person made. */
	readonly onChange?: (data: Data) => void;
}

/**
 * What is filled in, what is shown and what is wrong, with one subscription per field: a key press wakes the control
 * it belongs to and whatever depends on it, not the form.
 */
export interface FormStore {
	readonly definition: Definition;
	readonly form: Form;
	/** An officer fills it in: what a silent register leaves to them is asked. */
	readonly byOffice: boolean;
	/** Everything filled in, hidden values included, over what the file holds besides. */
	data(): Data;
	/** What would be submitted of what this form asks: hidden values are absent. */
	submission(): Data;
	given(): Given;
	facts(): Facts;
	shape(): Shape;
	fees(): FeesView;
	/** Findings shown now, by path, in the order of the form. */
	shown(): readonly FormFinding[];
	field(path: DataPath): FieldState;
	set(path: DataPath, value: unknown): void;
	/** Puts items of a list where they belong now: adds, removes, brings back, reorders. What is said of an item goes with it. */
	arrange(list: DataPath, order: Order): void;
	/** An item with where its values came from, so that it can be brought back. */
	item(path: DataPath): Item;
	/** A place that goes where its item goes, for what takes time; without a path once the item is gone. */
	follow(path: DataPath): { path(): DataPath | undefined; end(): void };
	/** The person left the field: rules that only the whole value decides are looked at again. */
	settle(): void;
	/** Validates; findings for which `here` holds are shown, the others of the same places disappear. */
	check(here: (path: DataPath) => boolean): readonly FormFinding[];
	/** Shows what the server found. */
	show(findings: readonly FormFinding[]): void;
	/** Rules read these values besides what this form asks: another form of the same act is being filled in. */
	surround(file: Data): void;
	/** From now on the form is that of the day on which it counts as received, and asks what is asked on that day. */
	countFrom(day: string): void;
	/** Takes what registers gave meanwhile; what the person typed since then stays. */
	receive(draft: DraftView): void;
	/** Takes a whole draft in the place of what is there: it was put together from here and elsewhere. */
	replace(draft: DraftView): void;
	/** Wakes when this field changes. */
	subscribeTo(path: DataPath, listener: () => void): () => void;
	/** Wakes when shape, sources or shown findings change. */
	subscribe(listener: () => void): () => void;
	/** Wakes at every change. */
	subscribeToAll(listener: () => void): () => void;
}

/** Of an instant as ISO 8601 writes it. */
const TO_SECONDS = "2026-11-27T09:12:30".length;

export function createFormStore(options: FormStoreOptions): FormStore {
	const { bundle, formKey, validators, now } = options;
	let view = options.view;
	const definition = bundle.definition;
	const form = bundle.forms[formKey];
	if (!form) throw new Error(`The bundle has no form ${formKey}`);
	const narrowed = leavesOfForm(definition, form).filter((leaf) => leaf.narrowed_by);
	const hasLists = listsOf(definition, form).length > 0;
	const asks = asksOf(definition, form);
	const isAskedWhole = new Set(asks);
	const askedInside = asks.filter((path) => path.includes("."));
	const decisive = new Map<DataPath, boolean>();

	let data: Data = withBeginnings(definition, form, asked(options.draft.data, view.data));
	let given: Given = options.draft;
	let findings: readonly FormFinding[] = [];
	let known:
		| { readonly data: Data; readonly given: Given; readonly view: CaseView; readonly facts: Facts }
		| undefined;
	let shape = visible(definition, form, data, facts());
	let fees: { readonly of: Data; readonly view: FeesView } | undefined;
	let isStale = false;
	const fields = new Map<DataPath, FieldState>();
	const listeners = createListeners();
	const { wake } = listeners;
	const followed = new Set<{ path: DataPath | undefined }>();
	const broad = new Set<() => void>();
	const all = new Set<() => void>();

	/** A page of many questions asks for them once for each, in the same second and of the same answers. */
	function facts(): Facts {
		const at = now();
		const isKnown =
			known?.facts.now.slice(0, TO_SECONDS) === at.slice(0, TO_SECONDS) &&
			known.data === data &&
			known.given === given &&
			known.view === view;
		if (!isKnown) {
			const asking = { definition, view, now: at, sources: given.sources };
			known = { data, given, view, facts: factsOf(asking, data) };
		}
		return (known as NonNullable<typeof known>).facts;
	}

	function isDecisive(path: DataPath): boolean {
		const known = decisive.get(path) ?? decides(bundle, path);
		decisive.set(path, known);
		return known;
	}

	function reshape(): boolean {
		isStale = false;
		const next = visible(definition, form as Form, data, facts());
		if (sameShape(shape, next)) return false;
		const before = shape.required;
		shape = next;
		for (const path of new Set([...before, ...next.required]))
			if (before.has(path) !== next.required.has(path)) wake(path);
		return true;
	}

	function filled(): Filled {
		return { bundle, form: form as Form, view, data, facts: facts() };
	}

	function wakeAll(listeners: Set<() => void>): void {
		for (const listener of listeners) listener();
	}

	function put(next: readonly FormFinding[]): void {
		const before = findings;
		findings = next;
		for (const finding of new Set([...before, ...next])) wake(finding.path);
		wakeAll(broad);
	}

	/** A commune of another province is no answer any more. */
	function clearNarrowed(path: DataPath): void {
		for (const leaf of besides(path)) {
			if (leaf.narrowed_by !== path || !leaf.list) continue;
			const chosen = valueAt(data, leaf.path);
			const code = definition.lists[leaf.list]?.codes[String(chosen)];
			if (chosen === undefined || code?.parent === valueAt(data, path)) continue;
			data = withValue(data, leaf.path, undefined);
			wake(leaf.path);
			clearNarrowed(leaf.path);
		}
	}

	/** Leaves that may depend on a value: those of its own item, or of the form outside lists. */
	function besides(path: DataPath): readonly Field[] {
		const place = itemPlace(path);
		const item = place && fieldIn(definition, place.item);
		return item ? leaves(item) : narrowed;
	}

	const store: FormStore = {
		definition,
		form,
		byOffice: definition.steps[form.step]?.does !== "fill_in",
		data: () => data,
		submission: () => onlyAsked(pruned(filled())),
		given: () => given,
		facts,
		shape: () => shape,
		fees() {
			if (fees?.of !== data) fees = { of: data, view: feesNow(filled()) };
			return fees.view;
		},
		shown: () => findings,

		field(path) {
			const value = valueAt(data, path);
			const here = findings.filter((each) => each.path === path);
			const finding = here.find((each) => each.severity === "error") ?? here[0];
			const before = fields.get(path);
			const isRequired = shape.required.has(path);
			if (
				before?.value === value &&
				before?.finding === finding &&
				before?.isRequired === isRequired
			)
				return before;
			const state = { value, finding, isRequired };
			fields.set(path, state);
			return state;
		},

		set(path, value) {
			if (sameValue(valueAt(data, path), value)) return;
			data = withValue(data, path, value);
			wake(path);
			clearNarrowed(path);
			const hasChanged = isDecisive(path) ? reshape() : false;
			isStale ||= !isDecisive(path);
			if (findings.some((finding) => concerns(finding, path))) recheck(path);
			else if (hasChanged) wakeAll(broad);
			wakeAll(all);
			options.onChange?.(onlyAsked(data));
		},

		arrange(list, order) {
			const next = arranged({ data, given, findings }, list, order);
			({ data, given } = next);
			for (const spot of followed) spot.path = spot.path && next.moved(spot.path);
			reshape();
			wake(list);
			put(next.findings.filter(({ path }) => itemPlace(path) || !isWithin(path, list)));
			wakeAll(all);
			options.onChange?.(onlyAsked(data));
		},

		item: (path) => itemAt({ data, given }, path),

		follow(path) {
			const spot: { path: DataPath | undefined } = { path };
			followed.add(spot);
			return { path: () => spot.path, end: () => void followed.delete(spot) };
		},

		settle() {
			if (isStale && reshape()) wakeAll(broad);
		},

		check(here) {
			reshape();
			const found = findAll().filter((finding) => here(finding.path));
			put(found);
			return found;
		},

		show: put,

		surround(file) {
			data = asked(data, file);
			if (reshape()) wakeAll(broad);
			wakeAll(all);
		},

		countFrom(day) {
			view = { ...view, received_on: day };
			fees = undefined;
			reshape();
			wakeAll(broad);
		},

		receive(draft) {
			const next = hasLists
				? received(definition, form, { answer: draft, before: given, data })
				: { given: draft, isOfOthers: () => false };
			const sourced = [
				...new Set([...Object.keys(given.sources), ...Object.keys(draft.sources)]),
			].filter((path) => !next.isOfOthers(path) && isAsked(asks, path));
			const before = given;
			given = next.given;
			const isNew = (path: DataPath) => !sameValue(valueAt(data, path), valueAt(draft.data, path));
			if (!sourced.some(isNew) && saysTheSame(definition, before, given)) return;
			for (const path of sourced) {
				data = withValue(data, path, valueAt(draft.data, path));
				wake(path);
			}
			reshape();
			wakeAll(broad);
			wakeAll(all);
		},

		replace(draft) {
			given = draft;
			data = asked(draft.data, data);
			listeners.wakeAll();
			reshape();
			wakeAll(broad);
			wakeAll(all);
		},

		subscribeTo: listeners.add,
		subscribe: (listener) => added(broad, listener),
		subscribeToAll: (listener) => added(all, listener),
	};
	return store;

	/** What this form asks, of these values, and nothing else. Made with each key, so not by a look at all that is asked. */
	function onlyAsked(values: Data): Data {
		const whole = Object.entries(values).filter(([name]) => isAskedWhole.has(name));
		return withValues(
			Object.fromEntries(whole),
			askedInside.map((path) => [path, valueAt(values, path)] as const),
		);
	}

	/** What this form asks, of these values, put into others: rules may read all that the file holds. */
	function asked(values: Data, into: Data): Data {
		return withValues(
			into,
			asks.map((path) => [path, valueAt(values, path)] as const),
		);
	}

	function findAll(): readonly FormFinding[] {
		return validateFilled(definition, form as Form, validators(), data, facts());
	}

	/** While typing, only a field that already shows an error is looked at again. */
	function recheck(path: DataPath): void {
		const fresh = findAll();
		const kept = findings.flatMap((finding) => {
			if (!concerns(finding, path)) return [finding];
			return fresh.filter((each) => each.path === finding.path && each.severity === "error");
		});
		put(kept.filter((finding, at) => kept.indexOf(finding) === at));
	}
}

/** What is said of all items of a list concerns each of them. */
function concerns({ path }: FormFinding, changed: DataPath): boolean {
	return overlaps(path, changed) || overlaps(path, withoutIndexes(changed));
}

function added(listeners: Set<() => void>, listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
