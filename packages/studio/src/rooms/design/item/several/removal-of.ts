import type { Removal, RemovalUser } from "@onedoor/dsl/assist";
import type { EditIntent } from "@onedoor/dsl/edit";

import type { ItemPlace } from "../place.ts";

/** What it means to take out several items together: who is left that names one of them, and what is done. */
export interface TogetherRemoval {
	/** Of those that stay. */
	readonly users: readonly RemovalUser[];
	/** What these could name instead. */
	readonly instead: Removal["instead"];
	/** Whether it can be said what becomes of the users. */
	readonly redirects: boolean;
	/** @param fate `remove`: they name it no more; else the id that they name instead. */
	intents(fate: string): readonly EditIntent[];
}

interface One {
	readonly place: ItemPlace;
	readonly removal: Removal;
}

/** Those that are taken out themselves do not count as users, and go before what they name. */
export function removalOf(all: readonly One[]): TogetherRemoval {
	const isGoing = (user: RemovalUser) => all.some(({ place }) => isIn(user, place));
	const users = once(all.flatMap(({ removal }) => removal.users)).filter((user) => !isGoing(user));
	const going = new Set(all.map(({ place }) => place.path.at(-1)));
	const [first] = all;
	const held = all.filter(({ removal }) => removal.users.some((user) => !isGoing(user)));
	return {
		users,
		instead: (first?.removal.instead ?? []).filter(({ id }) => !going.has(id)),
		redirects: held.every(({ removal }) => removal.redirects),
		intents(fate) {
			return inOrder(all).map(({ place, removal: { intent, users: named } }): EditIntent => {
				if (named.length === 0) return intent;
				// Nobody who stays names it.
				if (users.length === 0) return { kind: "remove_value", ...place };
				return { ...intent, users: fate } as EditIntent;
			});
		},
	};
}

function isIn({ file, path }: RemovalUser, place: ItemPlace): boolean {
	return file === place.file && place.path.every((key, at) => path[at] === key);
}

function once(users: readonly RemovalUser[]): readonly RemovalUser[] {
	return [...new Map(users.map((user) => [`${user.file} ${user.path.join("\0")}`, user])).values()];
}

/** Whoever names another of them goes first; where they name one another, as they come. */
function inOrder(all: readonly One[]): readonly One[] {
	const left = [...all];
	const ordered: One[] = [];
	while (left.length > 0) {
		const free = left.findIndex((one) =>
			left.every(
				(other) => other === one || !one.removal.users.some((user) => isIn(user, other.place)),
			),
		);
		ordered.push(...left.splice(Math.max(free, 0), 1));
	}
	return ordered;
}
