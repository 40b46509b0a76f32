import { HAS_EVERYTHING } from "@onedoor/dsl/needs";
import { afterEach, expect, it } from "vitest";

import { licence, small } from "../case/licence.test-data.ts";
import { createCaseService, DeploymentLacksError } from "../index.ts";
import { portsByCallback } from "../ports/ports-by-callback.ts";
import { memoryStore } from "../storage/memory/open.ts";
import { ANN } from "./licence-server.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

/** A name that a register says, and a paper that lies in a wallet or is sent in. */
const NAMED = `
data:
  person:
    use: personal_id
    prefill: identity.personal_id
  name:
    use: full_name
    prefill: population.person.full_name by person
documents:
  proof:
    title: Proof
    satisfied_by:
      - wallet
      - show
steps:
  application:
    does: fill_in
    who: applicant
    ask:
      - person
      - name
      - proof
    go_to: done
  done:
    does: end
    result: granted
`;

let server: TestServer | undefined;
afterEach(() => server?.stop());

it("a procedure that needs more than there is here is refused when it is loaded", async () => {
	const bundles = [licence("keep: 10 years")];
	const identity = { identify: async () => undefined };
	const deployment = { ...HAS_EVERYTHING, payment: false, signature: false };
	const load = () => createCaseService({ bundles, identity, deployment, store: memoryStore() });
	expect(load).toThrow(DeploymentLacksError);
	expect(load).toThrow("licence 2026-01-01: steps.payment needs payment");
	const service = createCaseService({ bundles: [], identity, deployment, store: memoryStore() });
	await expect(service.use(bundles)).rejects.toThrow(DeploymentLacksError);
	await service.stop();
});

it("a register that there is not is never asked, and the form asks instead", async () => {
	const read: string[] = [];
	const registers = {
		...portsByCallback.registers,
		read: async ({ register }: { readonly register: string }) => {
			read.push(register);
			return undefined;
		},
	};
	server = await testServer({
		bundle: small(NAMED),
		ports: { ...portsByCallback, registers },
		deployment: { ...HAS_EVERYTHING, registers: [], wallet: false },
	});
	const ann = server.as(ANN);
	const { id } = await ann.openCase({ procedure: "licence" });
	const draft = await ann.getDraft(id, "application");
	expect(read).toEqual([]);
	expect(draft.silent).toEqual([{ path: "name", register: "population", why: "absent" }]);
	const data = { name: "Ann Example", proof: { by: "show" } };
	const done = await ann.act(id, "application", "submit", { data });
	expect(done).toMatchObject({ status: "ended", result: "granted" });
});

it("a wallet that there is not is neither offered nor asked", async () => {
	server = await testServer({
		bundle: small(NAMED),
		deployment: { ...HAS_EVERYTHING, wallet: false },
	});
	const ann = server.as(ANN);
	const { id } = await ann.openCase({ procedure: "licence" });
	expect((await ann.getDraft(id, "application")).absent).toEqual(["wallet"]);
	await expect(ann.present(id, "application", "proof")).rejects.toMatchObject({
		problem: { code: "not_presented", values: { why: "absent" } },
	});
});
