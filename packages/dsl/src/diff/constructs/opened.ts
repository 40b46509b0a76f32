import type { Linked } from "../../link/link.ts";
import type { Opened } from "../../link/open.ts";
import type { Between } from "../between.ts";
import { always, decide } from "../judge.ts";
import { type Keys, key } from "../keys.ts";
import type { Note } from "../notebook.ts";
import { text } from "../phrase.ts";
import { compareSection } from "../section.ts";

/** What offices may set for themselves, and within which limits: the definition does not carry it, for nothing follows yet. */
export function compareOpened(
	before: Pick<Linked, "opened">,
	after: Pick<Linked, "opened">,
	between: Between,
	note: Note,
): void {
	compareSection(
		before.opened,
		after.opened,
		{
			construct: "opened",
			at: ["open"],
			added: () => decide("office"),
			removed: () => decide("office"),
			keys: OPENED,
			words: ["by"],
		},
		between,
		note,
	);
}

const OPENED: Keys<Opened> = [
	key("least", ({ least }: Opened) => least, text, always(decide("office"))),
	key("most", ({ most }: Opened) => most, text, always(decide("office"))),
];
