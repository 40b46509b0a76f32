import { createContext, type RefObject, useCallback, useContext, useEffect, useRef } from "react";

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

/**
 * What a browser does on a new page, and a page that is only drawn anew forgets: it begins at its top, and with the
 * focus, which goes to the heading so that a screen reader reads where one is.
 *
 * @param arrival changes with the page, and is no other page's; undefined: focus stays where it is
 * @param isLedOn this time the page itself puts the focus somewhere else
 * @returns ref for the page's `<h1 tabIndex={-1}>`
 */
export function useArrival(
	arrival: string | undefined,
	isLedOn = false,
): RefObject<HTMLHeadingElement | null> {
	const around = useSurroundings();
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		// The first page was loaded by the browser, which says so itself.
		const before = around.arrival;
		around.arrival = arrival ?? before;
		if (arrival === undefined || before === undefined || before === arrival || isLedOn) return;
		around.toTop(heading.current);
		heading.current?.focus({ preventScroll: true });
	}, [arrival, around, isLedOn]);
	return heading;
}
