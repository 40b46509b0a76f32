import type { Id, Text } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";
import type { SessionView } from "@onedoor/runtime/client";

import { useLanguage, useWords } from "../words/index.ts";
import { bundleOf } from "./bundles.ts";
import { client } from "./client.ts";
import { useLoad } from "./use-load.ts";

type Office = NonNullable<SessionView["office"]>;

/** What an office is called wherever no procedure is at hand: its kind, with the number of its unit where it has one. */
export function useOfficeTitles(wanted = true): (office: Office | undefined) => string {
	const language = useLanguage();
	const { shell } = useWords();
	const { value } = useLoad(`offices ${wanted}`, async () =>
		wanted ? await gatherOnce() : new Map<Id, Text>(),
	);
	return (office) => {
		if (office === undefined) return "";
		const own = Object.hasOwn(shell.offices, office.kind) ? shell.offices[office.kind] : undefined;
		const title = own ?? textOf(value?.get(office.kind), language);
		const name = title === "" ? office.kind.replaceAll("_", " ") : title;
		// The whole country has no number.
		return /[1-9]/.test(office.unit) ? `${name} ${office.unit}` : name;
	};
}

let gathered: Promise<ReadonlyMap<Id, Text>> | undefined;

function gatherOnce(): Promise<ReadonlyMap<Id, Text>> {
	gathered ??= gather().catch((error: unknown) => {
		gathered = undefined;
		throw error;
	});
	return gathered;
}

async function gather(): Promise<ReadonlyMap<Id, Text>> {
	const { items } = await client.procedures();
	const bundles = await Promise.all(
		items.map(({ id, edition }) => bundleOf({ procedure: id, edition })),
	);
	return new Map(
		bundles.flatMap(({ definition }) =>
			Object.entries(definition.office_kinds).map(([id, { title }]): [Id, Text] => [id, title]),
		),
	);
}
