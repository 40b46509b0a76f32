import { isObject } from "../form/data-path.ts";
import type { Place } from "../step/place.ts";

/** Which case is open, and where in it a person is. */
export interface Stand {
	readonly case: string | undefined;
	readonly place: Place;
}

/**
 * What this window knows of an element. The place goes into the history beside what the host keeps there, so that the
 * back button and a reload work and the address stays the host's; the case also stays with the window, for the way back
 * from a payment.
 */
export interface Memory {
	read(): Stand | undefined;
	/** Only what this entry of the history says. */
	inHistory(): Stand | undefined;
	/** A step that the back button takes back. */
	push(stand: Stand): void;
	/** The same step, known better. */
	replace(stand: Stand): void;
}

/** @param name tells elements of one page apart */
export function memoryOf(name: () => string): Memory {
	const keyNow = () => `onedoor-case ${name()}`;
	const stateWith = (stand: Stand) => ({
		...(isObject(history.state) ? history.state : {}),
		[keyNow()]: { ...stand, place: { ...stand.place } },
	});
	const inHistory = (): Stand | undefined => {
		const state: unknown = history.state;
		const stand = isObject(state) ? state[keyNow()] : undefined;
		return isObject(stand) ? (stand as unknown as Stand) : undefined;
	};
	return {
		inHistory,
		read() {
			const stand = inHistory();
			if (stand) return stand;
			const kept = quietly(() => sessionStorage.getItem(keyNow()));
			return kept ? { case: kept, place: {} } : undefined;
		},
		push(stand) {
			history.pushState(stateWith(stand), "");
			keep(keyNow(), stand);
		},
		replace(stand) {
			history.replaceState(stateWith(stand), "");
			keep(keyNow(), stand);
		},
	};
}

function keep(key: string, stand: Stand): void {
	quietly(() =>
		stand.case === undefined
			? sessionStorage.removeItem(key)
			: sessionStorage.setItem(key, stand.case),
	);
}

/** Storage may be refused; then a reload begins where the history says, and a new window at the beginning. */
function quietly<Answer>(act: () => Answer): Answer | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}
