import type { Bundle } from "@onedoor/dsl/bundle";
import { afterAll, beforeAll, expect, it } from "vitest";

import type { Pages } from "../ports/pages.ts";
import { ANN, FORM, type LicenceServer, licenceServer } from "./licence-server.test-data.ts";

const BEN = "012345678902";

const seen: (Bundle | string)[] = [];
/** Looks at the case that its address names, and at the procedure. */
const look: Pages = async ({ client, path: [id = ""] }) => {
	seen.push(
		await client.bundle("licence"),
		await client.caseBundle(id).catch((error: { readonly code?: string }) => error.code ?? ""),
	);
	return { kind: "page", status: 200, html: "" };
};

let server: LicenceServer;
beforeAll(async () => {
	server = await licenceServer("", { pages: look });
});
afterAll(() => server.stop());

it("pages are handed the one bundle that there is, and only of a case that one may see", async () => {
	const { id } = await server.of(ANN).openCase({ procedure: "licence", data: FORM });
	for (const who of [ANN, ANN, BEN])
		await server.fetch(`/forms/${id}`, {
			headers: { Authorization: `Bearer ${server.tokenOf({ id: who })}` },
		});
	const [bundle, ofCase, again, ofCaseAgain, forBen, ofCaseForBen] = seen;
	expect(again).toBe(bundle);
	expect(forBen).toBe(bundle);
	expect(ofCaseAgain).toBe(ofCase);
	expect(ofCase).toMatchObject({ definition: { procedure: "licence" } });
	expect(ofCaseForBen).toBe("not_found");
	// Whoever asks from outside is told it as before.
	expect(await server.of(ANN).caseBundle(id)).toEqual(ofCase);
});
