import type { DataPath } from "@onedoor/dsl/bundle";
import { type Context, createContext, useContext, useMemo, useState } from "react";

/** What the officer has marked for the applicant to correct, with a word on each; in the order of marking. */
export interface Marks {
	/** False where no outcome of the task sends anything back. */
	readonly possible: boolean;
	readonly list: readonly { readonly path: DataPath; readonly note: string }[];
	/** @param note what the officer's words begin with */
	readonly toggle: (path: DataPath, note?: string) => void;
	readonly note: (path: DataPath, note: string) => void;
	/** They have been sent. */
	readonly clear: () => void;
}

export const MarksContext: Context<Marks> = createContext<Marks>({
	possible: false,
	list: [],
	toggle: () => {},
	note: () => {},
	clear: () => {},
});

export function useMarks(): Marks {
	return useContext(MarksContext);
}

export function useNewMarks(possible: boolean): Marks {
	const [list, setList] = useState<Marks["list"]>([]);
	return useMemo(
		() => ({
			possible,
			list,
			clear: () => setList([]),
			toggle: (path, note = "") =>
				setList((before) =>
					before.some((mark) => mark.path === path)
						? before.filter((mark) => mark.path !== path)
						: [...before, { path, note }],
				),
			note: (path, note) =>
				setList((before) => before.map((mark) => (mark.path === path ? { path, note } : mark))),
		}),
		[possible, list],
	);
}
