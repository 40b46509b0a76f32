import type { Definition, Id, Text } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";

import { useLanguage } from "../words/index.ts";
import { bundleOf } from "./bundles.ts";
import { client } from "./client.ts";
import { useLoad } from "./use-load.ts";

/**
 * Titles of roles wherever no procedure is at hand: most procedures that have a role call it so. An id stands in until
 * they are there.
 */
export function useRoleTitles(wanted = true): (role: Id) => string {
	const language = useLanguage();
	const loaded = useLoad(`roles ${wanted}`, async () =>
		wanted ? await gatherOnce() : new Map<Id, readonly Text[]>(),
	);
	return (role) => commonest(loaded.value?.get(role) ?? [], language) ?? asWords(role);
}

/** What a procedure itself calls a role. */
export function roleTitleIn({ roles }: Definition, role: Id, language: string): string {
	const title = textOf(Object.hasOwn(roles, role) ? roles[role]?.title : undefined, language);
	return title === "" ? asWords(role) : title;
}

function asWords(role: Id): string {
	return role.replaceAll("_", " ");
}

/** Titles in that language first: not every procedure speaks it. */
function commonest(titles: readonly Text[], language: string): string | undefined {
	const spoken = titles.filter((title) => title[language] !== undefined);
	const counts = new Map<string, number>();
	for (const title of spoken.length > 0 ? spoken : titles) {
		const words = textOf(title, language);
		counts.set(words, (counts.get(words) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

let gathered: Promise<ReadonlyMap<Id, readonly Text[]>> | undefined;

function gatherOnce(): Promise<ReadonlyMap<Id, readonly Text[]>> {
	gathered ??= gather().catch((error: unknown) => {
		gathered = undefined;
		throw error;
	});
	return gathered;
}

async function gather(): Promise<ReadonlyMap<Id, readonly Text[]>> {
	const { items } = await client.procedures();
	const bundles = await Promise.all(
		items.map(({ id, edition }) => bundleOf({ procedure: id, edition })),
	);
	const titles = new Map<Id, Text[]>();
	for (const { definition } of bundles)
		for (const [id, { title }] of Object.entries(definition.roles))
			titles.set(id, [...(titles.get(id) ?? []), title]);
	return titles;
}
