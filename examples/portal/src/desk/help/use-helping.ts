import type { Bundle, Channel, Definition, ProcedureView } from "@onedoor/dsl/bundle";

import { bundleOf } from "../../host/bundles.ts";
import { client } from "../../host/client.ts";
import { useSession } from "../../host/Session.tsx";
import { type Loaded, useLoad } from "../../host/use-load.ts";

/** A procedure that whoever is signed in may fill in for somebody else, as a partner. */
export interface Helping {
	readonly procedure: ProcedureView;
	readonly channel: Channel;
}

/** Procedures in which somebody's roles let them help a citizen who is present. */
export function useHelping(): Loaded<readonly Helping[]> {
	const { who } = useSession();
	const roles = who?.roles ?? [];
	return useLoad<readonly Helping[]>(`helping ${roles.join()}`, async () => {
		const { items } = await client.procedures();
		const bundles = await Promise.all(
			items.map(({ id, edition }) => bundleOf({ procedure: id, edition })),
		);
		return items.flatMap((procedure, at) => helpingIn(procedure, bundles[at], roles));
	});
}

function helpingIn(
	procedure: ProcedureView,
	bundle: Bundle | undefined,
	roles: readonly string[],
): readonly Helping[] {
	const channel = bundle?.definition.channels.agent;
	return bundle && channel && isPartners(bundle.definition, channel, roles)
		? [{ procedure, channel }]
		: [];
}

/** Whether a channel is filled in by a partner, and somebody with these roles is one. */
export function isPartners(
	{ roles }: Definition,
	{ filled_by }: Channel,
	held: readonly string[],
): boolean {
	return filled_by !== undefined && held.includes(filled_by) && roles[filled_by]?.is === "partner";
}
