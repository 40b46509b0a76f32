import type { TestServer } from "./server.ts";

/** What a mother types who files herself; the rest comes from registers. */
export const BIRTH = {
	relation: "mother",
	birth_kind: "normal",
	birth_notice_code: "79A01.GCS.00417.26",
	child: {
		full_name: "Lê Trần Bảo Thử",
		birth_place_kind: "facility",
		birth_place: {
			country: "VN",
			home: { province: "79", commune: "79901", detail: "Bệnh viện Mẫu Bến Sen" },
		},
		ethnicity: "01",
		nationality: "VN",
		native_place: { country: "VN", home: { province: "48", commune: "48901" } },
	},
	father: { personal_id: "048093000002" },
	registration_commune: "79901",
	copies: 0,
	delivery: { method: "electronic" },
	declaration: true,
} as const;

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
