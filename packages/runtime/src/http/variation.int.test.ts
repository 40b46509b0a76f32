import { afterEach, beforeEach, expect, test } from "vitest";

import { movingBundles } from "../testing/moving/moving.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const bundles = movingBundles();

let server: TestServer;
beforeEach(async () => {
	server = await testServer({ bundles });
});
afterEach(() => server.stop());

const ann = () => server.as("079196000001");
const warden = () => server.as("079190000902", ["warden"]);

/** A parking case handed in at an office: what it costs, and until when its check is due. */
async function at(
	office: string | undefined,
): Promise<{ readonly fee: number; readonly due: string | undefined }> {
	const { id } = await ann().openCase({
		procedure: "parking",
		...(office !== undefined && { office }),
	});
	const data = { name: "Ann Example", register_number: "R-1", plate: "EX 1", district: "s1" };
	const { fees } = await ann().act(id, "application", "submit", { data });
	const [task] = (await warden().getCase(id)).tasks;
	return { fee: fees.total, due: task?.due };
}

const THREE_DAYS = "2026-11-26T17:00:00+00:00";
const ONE_DAY = "2026-11-24T17:00:00+00:00";

test("an overlay holds at the offices of its units, and of those below, and nowhere else", async () => {
	expect(await at(undefined)).toEqual({ fee: 3000, due: THREE_DAYS });
	expect(await at("s1")).toEqual({ fee: 3000, due: THREE_DAYS });
	expect(await at("n1")).toEqual({ fee: 4500, due: ONE_DAY });
});

test("where several hold, the smaller unit has the last word", async () => {
	expect(await at("n2")).toEqual({ fee: 2000, due: ONE_DAY });
});

test("what varies is part of the log, and is shown with the case", async () => {
	const { id } = await ann().openCase({ procedure: "parking", office: "n2" });
	const view = await ann().getCase(id);
	expect(view.variation?.overlays).toEqual(["north", "a_small_unit"]);
	expect(view.variation?.changes.map(({ at: path }) => path)).toEqual([
		"/fees/permit/amount",
		"/steps/check/deadline/within",
		"/fees/permit/amount",
	]);
	expect((await ann().caseBundle(id)).definition.fees.permit?.amount).toEqual({
		amount: 2000,
		currency: "GBP",
	});
});

test("a case that another starts has the deadline that the other sets", async () => {
	const given = { mover: { name: "Ann Example", moved_on: "2026-11-20" }, with_parking: false };
	const { id } = await ann().openCase({ procedure: "moving" });
	await ann().act(id, "application", "submit", {
		data: { ...given, lease: { by: "upload", files: ["f1"] } },
	});
	await ann().dev.setClock({ advance: "1 minutes" });
	const [child] = (await ann().getCase(id)).children ?? [];
	expect((await ann().getCase(child?.case ?? "")).due).toBe("2026-11-25T17:00:00+00:00");
});
