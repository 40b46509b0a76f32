import { createContext, useCallback, useContext } from "react";

/** What our pages stand in: a window of their own, or a part of somebody else's page, perhaps beside others like it. */
export interface Surroundings {
	/** Before every id, so that no two on one page are the same. Empty where nobody else is. */
	readonly ids: string;
	/** The page shown last; undefined until one was. */
	arrival: string | undefined;
	setTitle(title: string): void;
	/** A new page begins: bring its beginning into view. */
	toTop(heading: HTMLElement | null): void;
}

const wholeWindow: Surroundings = {
	ids: "",
	arrival: undefined,
	setTitle: (title) => {
		document.title = title;
	},
	toTop: () => scrollTo({ top: 0 }),
};

export const Around: React.Context<Surroundings> = createContext(wholeWindow);

export function useSurroundings(): Surroundings {
	return useContext(Around);
}

/** The id of something that a page has once. */
export function useOwnId(name: string): string {
	return useSurroundings().ids + name;
}

/** Makes ids of names that are known only later. */
export function useOwnIds(): (name: string) => string {
	const { ids } = useSurroundings();
	return useCallback((name) => ids + name, [ids]);
}
