import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import type { CaseView } from "@onedoor/dsl/bundle";
import { afterEach, beforeEach, expect, test } from "vitest";

import { type TestServer, testServer } from "./test-server.test-data.ts";

const folder = join(import.meta.dirname, "../../../dsl/test/examples/vn");
const { library } = checkFiles(
	readdirSync(folder)
		.filter((path) => /\.\w+\.yaml$/.test(path))
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

/** What the mother declares once, for all three parts. */
const DECLARED = JSON.parse(readFileSync(join(folder, "birth_bundle.declared.json"), "utf8"));

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
	// The number of whoever applies comes with the login: nothing is left to ask.
	await mother().act(birth, "application", "submit");

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
