import { type FormFinding, itemField, itemPlace, itemsAt, type ListField } from "@onedoor/dsl/form";
import { useEffect, useRef, useState } from "react";

import type { Item } from "../form/arrange.ts";
import { isWithin } from "../form/data-path.ts";
import type { FormStore } from "../form/form-store.ts";
import { newItem } from "../form/shape.ts";
import { useFieldId } from "../theme/use-field-id.ts";
import { itemTitle, type Seen } from "../words/item-text.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { cannotCheck } from "./cannot-check.ts";
import { useStep, useStore } from "./StepContext.tsx";

/** What a person does with a list, and which of its cards is open. */
export interface Items {
	readonly removed:
		| { readonly index: number; readonly item: Item; readonly name: string }
		| undefined;
	/** What assistive technology is told. */
	readonly said: string;
	readonly ids: ItemIds;
	/** Opened by the person, or because something in it is wrong. */
	isOpen(index: number): boolean;
	add(): void;
	open(index: number): void;
	/** Looks at the item; where nothing is wrong its card closes. */
	close(index: number): Promise<void>;
	remove(index: number): void;
	undo(): void;
}

interface ItemIds {
	readonly undo: string;
	readonly title: (index: number) => string;
	readonly edit: (index: number) => string;
}

/** One card is open at a time, besides those in which something is wrong. After each act focus goes where it led. */
export function useItems(list: ListField): Items {
	const store = useStore();
	const say = useSay();
	const speaking = useSpeaking();
	const { session, navigation } = useStep();
	const asked = itemPlace(navigation.place.field ?? "");
	const [open, setOpen] = useState(asked?.list === list.path ? asked.index : undefined);
	const [removed, setRemoved] = useState<Items["removed"]>();
	const [said, setSaid] = useState("");
	const focusOn = useFocus();
	const fieldId = useFieldId();
	const ids = idsOf(list, fieldId);
	const indexes = () => [...itemsAt(store.data(), list.path).keys()];
	const nameOf = (index: number) =>
		itemTitle(store.definition, itemField(list, index), seenIn(store), speaking).text;

	return {
		removed,
		said,
		ids,
		isOpen: (index) => index === open || faultsIn(store, list, index).length > 0,
		add() {
			const before = indexes();
			store.arrange(list.path, [...before, { value: newItem(list), sources: {} }]);
			setRemoved(undefined);
			setOpen(before.length);
			focusOn(ids.title(before.length));
		},
		open(index) {
			setOpen(index);
			focusOn(ids.title(index));
		},
		async close(index) {
			const { path } = itemField(list, index);
			const shown = new Set(store.shown().map((finding) => finding.path));
			// Continue looks at it once more.
			const found = (await cannotCheck(session))
				? []
				: store.check((each) => isWithin(each, path) || shown.has(each));
			const wrong = found.find((each) => each.severity === "error" && isWithin(each.path, path));
			if (wrong) return focusOn(fieldId(wrong.path));
			setOpen(undefined);
			focusOn(ids.edit(index));
		},
		remove(index) {
			const name = nameOf(index);
			setRemoved({ index, item: store.item(itemField(list, index).path), name });
			store.arrange(
				list.path,
				indexes().filter((each) => each !== index),
			);
			setOpen(open === undefined || open === index ? undefined : open > index ? open - 1 : open);
			setSaid(say("item_removed", { item: name }));
			focusOn(ids.undo);
		},
		undo() {
			if (!removed) return;
			const { index, item, name } = removed;
			store.arrange(list.path, indexes().toSpliced(index, 0, item as never));
			setRemoved(undefined);
			setOpen(open !== undefined && open >= index ? open + 1 : open);
			setSaid(say("item_back", { item: name }));
			focusOn(ids.edit(index));
		},
	};
}

/** What of a form is seen now. */
export function seenIn(store: FormStore): Seen {
	return { data: store.data(), isShown: (path) => store.shape().fields.has(path) };
}

function idsOf(list: ListField, fieldId: (path: string) => string): ItemIds {
	const id = (index: number) => fieldId(itemField(list, index).path);
	return {
		undo: `${fieldId(list.path)}-undo`,
		title: (index) => `${id(index)}-t`,
		edit: (index) => `${id(index)}-b`,
	};
}

function faultsIn(store: FormStore, list: ListField, index: number): readonly FormFinding[] {
	const { path } = itemField(list, index);
	return store
		.shown()
		.filter((finding) => finding.severity === "error" && isWithin(finding.path, path));
}

/** Puts focus on an element that the next rendering brings. */
function useFocus(): (id: string) => void {
	const wanted = useRef<string>(undefined);
	const [, render] = useState(0);
	useEffect(() => {
		if (wanted.current === undefined) return;
		document.getElementById(wanted.current)?.focus();
		wanted.current = undefined;
	});
	return (id) => {
		wanted.current = id;
		render((n) => n + 1);
	};
}
