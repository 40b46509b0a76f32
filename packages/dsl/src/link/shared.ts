import type { Calendar, Definition, Id, LawSource } from "../bundle/index.ts";
import { present } from "./basis.ts";
import { linkCalendar } from "./calendars.ts";
import type { Linking, UsedKind } from "./linking.ts";
import { linkList } from "./lists.ts";
import { linkMessage } from "./messages.ts";
import { linkOfficeKind } from "./people.ts";
import { linkRegister } from "./registers.ts";

type Shared = Pick<
	Definition,
	"lists" | "registers" | "messages" | "sources" | "office_kinds" | "calendars"
>;

/** The shared items that were used. Linking one may use more (a message cites law, an office has a calendar). */
export function sharedOf(linking: Linking): Shared {
	const { library } = linking;
	const office_kinds = take(linking, "offices", (id) => {
		const kind = library.offices.get(id)?.value;
		return kind && linkOfficeKind(linking, id, kind);
	});
	const messages = take(linking, "messages", (id) => linkMessage(linking, id));
	const registers = take(linking, "registers", (id) => {
		const register = library.registers.get(id)?.value;
		return register && linkRegister(linking, id, register);
	});
	const lists = take(linking, "lists", (id) => {
		const list = library.lists.get(id)?.value;
		return list && linkList(linking, id, list);
	});
	const calendars = take(linking, "calendars", (id): Calendar | undefined => {
		const calendar = library.calendars.get(id);
		return calendar && linkCalendar(linking, id, calendar);
	});
	const sources = take(linking, "sources", (id): LawSource | undefined => {
		const source = library.sources.get(id)?.value;
		return (
			source && {
				cite: source.cite ?? "",
				...present<LawSource>({ url: source.url, from: source.from, until: source.until }),
			}
		);
	});
	return { office_kinds, messages, registers, lists, calendars, sources };
}

/** In the order of their names, so that a definition does not depend on the order of files. */
function take<T>(
	linking: Linking,
	kind: UsedKind,
	link: (id: Id) => T | undefined,
): Readonly<Record<Id, T>> {
	return Object.fromEntries(
		[...linking.used[kind]].sort().flatMap((id) => {
			const linked = link(id);
			return linked === undefined ? [] : [[id, linked] as const];
		}),
	);
}
