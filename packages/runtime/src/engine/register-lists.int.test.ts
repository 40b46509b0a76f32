import { codesInOrder } from "@onedoor/dsl/form";
import { afterEach, expect, test } from "vitest";

import {
	ANN,
	asking,
	FORM,
	type LicenceServer,
	licenceServer,
} from "../http/licence-server.test-data.ts";

const files = {
	"base.codes.yaml":
		"lists:\n  country:\n    from_register: population.countries\n    codes:\n      FR:\n        en: France\n",
	"base.registers.yaml": "registers:\n  population:\n    lists:\n      - countries\n",
};
const ASKS = `
data:
  country:
    as: choice
    list: country
${asking("country")}`;
const COUNTRIES = { FR: { en: "France" }, VN: { en: "Viet Nam" } };

let server: LicenceServer;
afterEach(() => server.stop());

test("a list that a register keeps is fetched: its codes can be chosen, and no others", async () => {
	server = await licenceServer(ASKS, { files, people: { population: { countries: COUNTRIES } } });
	const { id } = await server
		.of(ANN)
		.openCase({ procedure: "licence", data: { ...FORM, country: "VN" } });
	const { definition } = await server.of(ANN).caseBundle(id);
	expect(definition.lists.country).toMatchObject({
		codes: { FR: { title: { en: "France" } }, VN: { title: { en: "Viet Nam" } } },
		edition: expect.stringMatching(/^[0-9a-f]{16}$/),
	});
	const wrong = { ...FORM, country: "XX" };
	expect(
		await server.refused(server.act(ANN, id, "application.submit", { data: wrong })),
	).toMatchObject({ problem: { findings: [{ path: "country", code: "not_in_list" }] } });
	expect(await server.act(ANN, id, "application.submit")).toMatchObject({ status: "open" });
});

test("codes stand in the register's order, and after them those that only the text has", async () => {
	const numbered = { "11": { en: "Eleven" }, "01": { en: "One" }, "04": { en: "Four" } };
	server = await licenceServer(ASKS, { files, people: { population: { countries: numbered } } });
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: FORM });
	const { definition } = await server.of(ANN).caseBundle(id);
	const list = definition.lists.country ?? { codes: {} };
	expect(codesInOrder(list).map(([code]) => code)).toEqual(["01", "04", "11", "FR"]);
});

test("a register that has no such list leaves the excerpt, and any code is taken", async () => {
	server = await licenceServer(ASKS, { files });
	const { status } = await server.applied({ country: "XX" });
	expect(status).toBe("open");
});
