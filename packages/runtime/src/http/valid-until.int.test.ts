import { afterEach, beforeEach, expect, test } from "vitest";

import {
	ANN,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "./licence-server.test-data.ts";

/** A licence for a season: it is valid to the end of a day, and can be made longer. */
const SEASON = `
results:
  licence:
    letter: granted_notice
    valid_until: add_days(today, 30)
afterwards:
  renew:
    who: applicant
    from:
      - granted
    extends: results.licence.valid_until by 1 month
`;

let server: LicenceServer;
beforeEach(async () => {
	server = await licenceServer(SEASON);
});
afterEach(() => server.stop());

async function granted(): Promise<string> {
	const { id } = await server.applied();
	for (const [who, what] of [
		[OFFICER, "reception.check.accepted"],
		[OFFICER, "decision.grant"],
		[ANN, "payment.paid"],
		[HEAD, "signature.signed"],
	] as const) {
		if (what === "payment.paid") await server.of(ANN).pay(id, "payment");
		else await server.act(who, id, what);
		await server.of(ANN).dev.setClock({ advance: "1 minutes" });
	}
	return id;
}

const paperOf = async (id: string) =>
	(await server.of(ANN).getCase(id)).papers.find(({ kind }) => kind === "result");

async function verified(id: string, accept: string): Promise<Response> {
	const href = (await paperOf(id))?.href ?? "";
	const letter = await server.fetch(href, {
		headers: { Authorization: `Bearer ${server.tokenOf({ id: ANN })}` },
	});
	const code = /verify\/([\w-]+)"/.exec(await letter.text())?.[1] ?? "";
	return server.fetch(`/verify/${code}`, { headers: { Accept: accept } });
}

test("a result is valid to the end of the day that its rule gave when it was issued", async () => {
	const id = await granted();
	// The twenty-third of November and thirty days; the first instant out of force.
	expect((await paperOf(id))?.valid_until).toBe("2026-12-24T00:00:00+00:00");
	expect(await (await verified(id, "application/json")).json()).toMatchObject({
		in_force: true,
		valid_until: "2026-12-24T00:00:00+00:00",
	});
	expect(await (await verified(id, "text/html")).text()).toContain(
		"<dt>Valid until</dt><dd>23 December 2026</dd>",
	);
});

test("it grows by what an action after the end gives, and is over when its last day is", async () => {
	const id = await granted();
	await server.of(ANN).caseAction(id, "renew");
	expect((await paperOf(id))?.valid_until).toBe("2027-01-24T00:00:00+00:00");
	await server.of(ANN).dev.setClock({ advance: "63 days" });
	expect(await (await verified(id, "application/json")).json()).toMatchObject({ in_force: false });
});
