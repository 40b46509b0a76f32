import type { CaseView, DataPath } from "@onedoor/dsl/bundle";
import { type Context, createContext, useContext, useMemo, useState } from "react";

/** What the officer has marked for the applicant to correct, with a word on each; in the order of marking. */
export interface Marks {
	/** False where no outcome of the task sends anything back. */
	readonly possible: boolean;
	readonly list: readonly { readonly path: DataPath; readonly note: string }[];
	/** What was sent back before and waits for its correction. */
	readonly asked: NonNullable<CaseView["asked"]>;
	/** @param note what the officer's words begin with */
	readonly toggle: (path: DataPath, note?: string) => void;
	readonly note: (path: DataPath, note: string) => void;
	/** They have been sent. */
	readonly clear: () => void;
}

export const MarksContext: Context<Marks> = createContext<Marks>({
	possible: false,
	list: [],
	asked: [],
	toggle: () => {},
	note: () => {},
	clear: () => {},
});

const NONE: Marks["asked"] = [];

export function useMarks(): Marks {
	return useContext(MarksContext);
}

export function useNewMarks(possible: boolean, asked: Marks["asked"] = NONE): Marks {
	const [list, setList] = useState<Marks["list"]>([]);
	return useMemo(
		() => ({
			possible,
			list,
			asked,
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
		[possible, list, asked],
	);
}
