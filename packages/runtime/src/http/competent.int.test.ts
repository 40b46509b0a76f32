import { afterEach, beforeEach, expect, test } from "vitest";

import { movingBundles, movingLibrary } from "../testing/moving/moving.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const PILOT = `offered:
  area "north":
    from: 2026-01-01
  district "s1":
    from: 2026-12-01
open:`;
const DISTRICTS = `  district_office:
    unit: district
    calendar: office
`;

/** Parking is the business of the office of the district where one lives; a pilot begins in the north. */
const bundles = movingBundles(
	movingLibrary((file) => {
		if (file.path === "parking.procedure.yaml")
			return {
				...file,
				text: file.text
					.replace("is: licence_office", "is: district_office of district")
					.replace("open:", PILOT),
			};
		return file.path === "base.offices.yaml" ? { ...file, text: file.text + DISTRICTS } : file;
	}),
);
let server: TestServer;
beforeEach(async () => {
	server = await testServer({ bundles });
});
afterEach(() => server.stop());

const ann = () => server.as("079196000001");
const form = (district: string) => ({
	name: "Ann Example",
	register_number: "R-1",
	plate: "EX 1",
	district,
});

async function online(district: string) {
	const { id } = await ann().openCase({ procedure: "parking", data: form(district) });
	return ann().act(id, "application", "submit");
}

test("an overlay holds for an online case by the unit that its data names", async () => {
	const small = await online("n2");
	expect(small.fees.total).toBe(2000);
	expect(small.variation?.overlays).toEqual(["north", "a_small_unit"]);
	const large = await online("n1");
	expect(large.fees.total).toBe(4500);
	const [task] = (await server.as("079190000902", ["warden"]).getCase(large.id)).tasks;
	expect(task?.due).toBe("2026-11-24T17:00:00+00:00");
	expect((await ann().caseBundle(large.id)).definition.fees.permit?.amount).toMatchObject({
		amount: 4500,
	});
});

test("the office where a case is handed in says it for that case", async () => {
	const { id } = await ann().openCase({ procedure: "parking", office: "n2", data: form("n1") });
	expect((await ann().act(id, "application", "submit")).fees.total).toBe(2000);
});

test("a case may be begun before anybody knows where it belongs, and is not sent where nobody offers it yet", async () => {
	await expect(online("s1")).rejects.toMatchObject({
		problem: { code: "not_offered", values: { unit: "s1" } },
	});
	server.clock.moveTo(Date.parse("2026-12-01T09:00:00Z"));
	expect((await online("s1")).fees.total).toBe(3000);
});
