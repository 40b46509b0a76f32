import { type FoundService, findServices } from "@onedoor/form-renderer/parts";

import { client } from "../host/client.ts";

/** How services are found, with the words they are found by: fetched once somebody types. Without the words, by name. */
export async function fetchFinder(): Promise<(query: string) => readonly FoundService[]> {
	const { items } = await client.procedures({ with: "words" }).catch(() => client.procedures());
	return (query) => findServices(items, query);
}
