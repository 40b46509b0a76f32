import type { Definition, ProcedureView } from "@onedoor/dsl/bundle";
import type { SessionView } from "@onedoor/runtime/client";

import { bundleOf } from "../../host/bundles.ts";
import { client } from "../../host/client.ts";
import { useSession } from "../../host/Session.tsx";
import { type Loaded, useLoad } from "../../host/use-load.ts";

/** Procedures that whoever is signed in may open at the counter, and go on with: others are not offered at all. */
export function useOpenable(): Loaded<readonly ProcedureView[]> {
	const { who } = useSession();
	return useLoad<readonly ProcedureView[]>(`openable ${who?.id ?? ""}`, async () => {
		const { items } = await client.procedures();
		const atCounter = items.filter(({ channels }) => channels.includes("counter"));
		const bundles = await Promise.all(
			atCounter.map(({ id, edition }) => bundleOf({ procedure: id, edition })),
		);
		return atCounter.filter((_each, at) => mayOpen(bundles[at]?.definition, who));
	});
}

/** They hold the role that fills in at the counter, and sit in the kind of office in which it works. */
export function mayOpen(
	definition: Definition | undefined,
	who: Pick<SessionView, "roles" | "office"> | undefined,
): boolean {
	const helper = definition?.channels.counter?.filled_by;
	if (definition === undefined || helper === undefined || !who?.roles.includes(helper))
		return false;
	const role = definition.roles[helper];
	const office = role?.office === undefined ? undefined : definition.offices[role.office];
	if (office === undefined || who.office === undefined) return true;
	const { kind } = who.office;
	return [office, ...(office.instead ?? [])].some(
		(each) => each.kind === undefined || each.kind === kind,
	);
}
