import type { Calendar, Definition, Id, LawSource } from "../bundle/index.ts";
import { present } from "./basis.ts";
import { linkCalendar } from "./calendars.ts";
import { onceFor } from "./for-all.ts";
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
	const messages = messagesOf(linking);
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
		return (
			calendar &&
			onceFor(linking, library.linked.calendars, id, (own) => linkCalendar(own, id, calendar))
		);
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

/** Values that are set from outside change nothing in a letter: all are the same for each edition. */
function messagesOf(linking: Linking): Definition["messages"] {
	const { procedure, edition } = linking.procedure;
	const alike = [procedure?.text, edition, ...linking.used.messages].join(" ");
	return onceFor(linking, linking.library.linked.messages, alike, (own) =>
		take({ ...own, used: { ...own.used, messages: linking.used.messages } }, "messages", (id) =>
			linkMessage(own, id),
		),
	);
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
