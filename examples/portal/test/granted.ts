import { BIRTH } from "../../../packages/runtime/src/http/birth.test-data.ts";
import type { TestServer } from "./server.ts";

const MOTHER = "079196000001";

/** A birth that was registered, by everybody's hands; the id of its case, which is the mother's. */
export async function granted(server: TestServer): Promise<string> {
	const { items } = await server.api.dev.identities();
	const as = (id: string) =>
		server.as({ id, roles: items.find((one) => one.id === id)?.roles ?? [] });
	const mother = await as(MOTHER);
	const { id } = await mother.openCase({ procedure: "birth_registration", data: BIRTH });
	await mother.act(id, "application", "submit", { data: BIRTH });
	for (const [who, step, outcome] of [
		["079190000101", "reception.check", "accepted"],
		["079188000103", "forwarding", "received"],
		["079188000103", "verify", "correct"],
		[MOTHER, "draft_confirmation", "confirmed"],
		["079078000104", "signature", "signed"],
	] as const)
		await (await as(who)).act(id, step, outcome);
	return id;
}
