import type { Id, Text } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";

import { useLanguage } from "../words/index.ts";
import { bundleOf } from "./bundles.ts";
import { client } from "./client.ts";
import { useLoad } from "./use-load.ts";

/** Titles of roles, gathered from the procedures that name them; an id stands in until they are there. */
export function useRoleTitles(wanted = true): (role: Id) => string {
	const language = useLanguage();
	const loaded = useLoad(`roles ${wanted}`, async () =>
		wanted ? await gatherOnce() : new Map<Id, Text>(),
	);
	return (role) => {
		const title = textOf(loaded.value?.get(role), language);
		return title === "" ? role.replaceAll("_", " ") : title;
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
			Object.entries(definition.roles).map(([id, role]) => [id, role.title]),
		),
	);
}
