import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import type { CaseView } from "@onedoor/dsl/bundle";
import { afterEach, beforeEach, expect, test } from "vitest";

import { type TestServer, testServer } from "./test-server.test-data.ts";

const folder = join(import.meta.dirname, "../../../dsl/test/examples/vn");
const { library } = checkFiles(
	readdirSync(folder)
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
);
const bundles = [
	"birth_bundle",
	"birth_registration",
	"permanent_residence",
	"child_health_card",
].map((procedure) => compile(library, procedure).bundle);

const MOTHER = "079196000001";
let server: TestServer;
beforeEach(async () => {
	server = await testServer({ bundles });
});
afterEach(() => server.stop());

const mother = () => server.as(MOTHER);
const officer = (role: string) => server.as(`officer-${role}`, [role]);

const HOME = { province: "79", commune: "79901", detail: "Số 12 đường Bến Sen" };
const DECLARED = {
	relation: "mother",
	child: {
		full_name: "Lê Trần Bảo Thử",
		birth_date: "2026-11-02",
		sex: "F",
		birth_place_kind: "facility",
		birth_place: { country: "VN", home: HOME },
		ethnicity: "01",
		nationality: "VN",
		native_place: { country: "VN", home: HOME },
	},
	mother: { personal_id: MOTHER },
	father_known: false,
	birth_evidence: { undertaking: { by: "upload", files: ["f1"] } },
	registration_commune: "79901",
	residence_address: HOME,
	joins_parents: true,
	head: { personal_id: MOTHER, full_name: "Trần Thị Mẫu", birth_date: "1996-03-14" },
	relation_to_head: "child",
	facility: "79001",
	phone: "0900000001",
	copies: 0,
	delivery: { method: "electronic" },
	declaration: true,
};

async function seen(id: string): Promise<CaseView> {
	await mother().dev.setClock({ advance: "1 minutes" });
	return mother().getCase(id);
}

test("one declaration, several cases: each asks only what nobody has said yet", async () => {
	const { id } = await mother().openCase({ procedure: "birth_bundle" });
	await mother().act(id, "application", "submit", { data: DECLARED });
	const birth = childOf(await seen(id), "birth");
	const draft = await mother().getDraft(birth, "application");
	expect(draft.data).toMatchObject({ child: DECLARED.child, birth_kind: "father_unknown" });
	expect(draft.sources["child.full_name"]?.source).toBe("given");
	expect(draft.sources["mother.permanent_residence.detail"]?.source).toBe("given");
	// The birth registration wants the number of whoever applies, which the bundle does not ask.
	await expect(mother().act(birth, "application", "submit")).rejects.toMatchObject({
		problem: { findings: [{ path: "requester.personal_id", code: "missing" }] },
	});
	await mother().act(birth, "application", "submit", {
		data: { requester: { personal_id: MOTHER } },
	});

	await officer("receiver").act(birth, "reception.check", "accepted");
	await officer("civil_status_officer").act(birth, "forwarding", "received");
	await officer("civil_status_officer").act(birth, "verify", "correct");
	await mother().act(birth, "draft_confirmation", "confirmed");
	await seen(birth);
	await officer("commune_leader").act(birth, "signature", "signed");
	expect(await seen(birth)).toMatchObject({ status: "ended", result: "granted" });

	const after = await seen(id);
	// A register answers at once for the health card, of which nothing is left to ask; the residence asks for papers.
	expect(after.children?.map(({ step, status, result }) => [step, result ?? status])).toEqual([
		["birth", "granted"],
		["residence", "draft"],
		["health_card", "granted"],
	]);
	expect(after.steps).toEqual(["residence"]);
	const [residence, card] = ["residence", "health_card"].map((step) => childOf(after, step));
	const number = (await mother().getDraft(residence ?? "", "application")).data as {
		readonly person: { readonly personal_id: string };
	};
	expect(number.person).toMatchObject({
		personal_id: expect.stringMatching(/^\d{12}$/),
		full_name: DECLARED.child.full_name,
	});
	expect((await mother().getCase(card ?? "")).data).toMatchObject({
		child: { personal_id: number.person.personal_id },
	});

	// The child is registered; what has not ended goes with the bundle only when that is withdrawn in time.
	await expect(mother().caseAction(id, "withdraw")).rejects.toMatchObject({
		code: "not_possible_now",
	});
});

function childOf({ children = [] }: CaseView, step: string): string {
	return children.find((child) => child.step === step)?.case ?? "";
}
