import type { Certainty, Definition, Money, Tariffs } from "../../bundle/index.ts";
import type { Item } from "../../model/shape.ts";
import type { TariffsFile } from "../../model/tariffs.ts";
import { ASSUMED } from "./default-tariffs.ts";

/** What a library's file says, with what is assumed where it says nothing. */
export interface LibraryTariffs {
	readonly calendar: string;
	readonly certainty: Certainty;
	readonly tariffs: Tariffs;
}

/** Those of the procedure's own calendar; undefined where the library has none. */
export function tariffsFor(
	{ calendar }: Pick<Definition, "calendar">,
	all: readonly LibraryTariffs[],
): LibraryTariffs | undefined {
	return all.find((one) => one.calendar === calendar);
}

export function tariffsIn(file: Item<TariffsFile>): LibraryTariffs {
	const { minutes, cost, certainty = "known" } = file;
	const assumed = ASSUMED.minutes;
	const officer = minutes?.officer;
	const hour = cost?.hour;
	return {
		calendar: file.tariffs_for?.text ?? "",
		certainty,
		tariffs: {
			minutes: {
				field: over(assumed.field, minutes?.field),
				document: over(assumed.document, minutes?.document),
				step: over(assumed.step, minutes?.step),
				visit: minutes?.visit ?? assumed.visit,
				officer: {
					field: officer?.field ?? assumed.officer.field,
					step: over(assumed.officer.step, officer?.step),
					action: officer?.action ?? assumed.officer.action,
				},
			},
			...(hour && {
				cost: {
					hour,
					...(cost.visit && { visit: cost.visit }),
					...(cost.document && { document: cost.document }),
					...(cost.officer_hour && { officer_hour: cost.officer_hour }),
					roles: Object.fromEntries(
						(cost.roles ?? []).flatMap(({ id, value }): [string, Money][] =>
							value ? [[id, value]] : [],
						),
					),
				},
			}),
		},
	};
}

function over<K extends string>(
	assumed: Readonly<Record<K, number>>,
	said: { readonly [P in K]?: number | undefined } | undefined,
): Readonly<Record<K, number>> {
	const names = Object.keys(assumed) as K[];
	return Object.fromEntries(names.map((name) => [name, said?.[name] ?? assumed[name]])) as Readonly<
		Record<K, number>
	>;
}
