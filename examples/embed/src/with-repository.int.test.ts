import { readFileSync } from "node:fs";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import { memoryStore } from "@onedoor/runtime";
import { repositoryServer } from "@onedoor/runtime/testing";
import { otherIssuer } from "@onedoor/runtime/testing/other-issuer";
import { expect, it } from "vitest";

import { paperElsewhere } from "./paper-elsewhere.test-data.ts";
import { withRepository } from "./with-repository.ts";

const keeper = {
	id: "000000000001",
	kind: "person",
	roles: [],
	level: 3,
	identity: { personal_id: "000000000001", full_name: "Test Keeper", level: 3 },
} as const;

/** A dog licence asks for a vaccination here, which its keeper has from a vet. */
const VACCINATION = `
documents:
  vaccination:
    title: Vaccination
    satisfied_by:
      - wallet
      - upload

starts_at:`;

/** What docs/adapters/repository.md shows, with a repository and a vet as real servers. */
it("takes a paper from the repository of whoever applies, as the page says", async () => {
	const [other, vet] = await Promise.all([repositoryServer(), otherIssuer()]);
	const service = withRepository(
		{
			bundles: [dogLicence()],
			store: memoryStore(),
			identity: { identify: async () => ({ actor: keeper, by: "token" }) },
		},
		{
			address: other.address,
			authorization: other.authorization,
			trusted: [{ issuer: vet.origin, kinds: ["vaccination"] }],
		},
	);
	try {
		const holder = { personal_id: keeper.id };
		other.lay(keeper.id, "vaccination", await vet.issue({ kind: "vaccination", holder }));
		const { id } = await post("/api/cases", { procedure: "dog_licence" });
		const draft = await post(`/api/cases/${id}/drafts/application/presentations`, {
			path: "vaccination",
		});
		expect(draft).toMatchObject({ sources: { vaccination: { source: "wallet" } } });
	} finally {
		await service.stop();
		await Promise.all([other.stop(), vet.stop()]);
	}

	async function post(path: string, body: object): Promise<{ readonly id: string }> {
		const answer = await service.fetch(
			new Request(`http://127.0.0.1${path}`, {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify(body),
			}),
		);
		return (await answer.json()) as { readonly id: string };
	}
});

it("has the other sides at hand for tests, as the page says", async () => {
	expect(await paperElsewhere(keeper.id)).toEqual([0, "revoked"]);
});

function dogLicence(): Bundle {
	const files = ["dog_licence.procedure.yaml", "town.calendar.yaml"].map((path) => ({
		path,
		text: readFileSync(`docs/first-procedure/${path}`, "utf8")
			.replace("\nstarts_at:", VACCINATION)
			.replace("- born_on\n    go_to", "- born_on\n          - vaccination\n    go_to"),
	}));
	return compile(checkFiles(files).library, "dog_licence").bundle;
}
