import type { KeyboardEvent, MouseEvent } from "react";
import { useMemo, useRef, useState } from "react";

import { shortcutIn } from "../../../../shortcuts/table.ts";

export interface Chosen {
	/** In the order of the list. */
	readonly ids: readonly string[];
	/** Somebody is choosing: every row shows whether it is chosen. */
	readonly isChoosing: boolean;
	has(id: string): boolean;
	begin(): void;
	toggle(id: string): void;
	/** From the last one that was chosen, or from where one was, to this one. */
	extendTo(id: string, from?: string): void;
	end(): void;
	/** Ctrl, ⌘ or Shift with a press choose; without them the press means what it always does. */
	onPress(event: MouseEvent, id: string): void;
	/** @returns whether the key was for choosing */
	onKey(event: KeyboardEvent, id: string): boolean;
}

/** Which items of a list are chosen. What is gone from the list is chosen no more. */
export function useChosen(list: readonly string[]): Chosen {
	const [all, setAll] = useState<ReadonlySet<string>>(new Set());
	const [isChoosing, setChoosing] = useState(false);
	const last = useRef<string>(undefined);
	// The same object as long as nothing of it is another, so that of a long list only some rows are drawn again.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the names say which list it is.
	return useMemo(() => {
		const ids = list.filter((id) => all.has(id));
		const choose = (next: Iterable<string>) => {
			setAll(new Set(next));
			setChoosing(true);
		};
		const toggle = (id: string) => {
			if (!list.includes(id)) return;
			last.current = id;
			choose(all.has(id) ? ids.filter((one) => one !== id) : [...ids, id]);
		};
		const extendTo = (id: string, start = id) => {
			const to = list.indexOf(id);
			last.current ??= list.includes(start) ? start : id;
			const from = list.indexOf(last.current);
			if (to < 0) return;
			choose([...ids, ...list.slice(Math.min(from, to), Math.max(from, to) + 1)]);
		};
		const end = () => {
			setAll(new Set());
			setChoosing(false);
			last.current = undefined;
		};
		return {
			ids,
			isChoosing,
			has: (id) => ids.includes(id),
			begin: () => setChoosing(true),
			toggle,
			extendTo,
			end,
			onPress(event, id) {
				if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return;
				event.preventDefault();
				if (event.shiftKey) extendTo(id);
				else toggle(id);
			},
			onKey(event, id) {
				const act = shortcutIn("list", event);
				if (!list.includes(id)) return false;
				if (act === "choose") toggle(id);
				else if (act === "chooseAll") choose(list);
				else if (act === "chooseNone" && isChoosing) end();
				else return false;
				event.preventDefault();
				return true;
			},
		};
	}, [list.join("\n"), all, isChoosing]);
}
