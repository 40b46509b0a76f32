import type { Id } from "@onedoor/dsl/bundle";

import { handleCommand } from "../engine/handle-command.ts";
import { drainOutbox } from "../engine/outbox.ts";
import { notFound, refused } from "./problem.ts";
import type { Call } from "./route.ts";
import { seenCase } from "./seen-case.ts";

/** The applicant's own consent to a look-up holds at once, for this case, until they take it back. */
export async function consentToRegister(
	call: Call,
	{ case: id, register }: { readonly case: string; readonly register: Id },
	given: boolean,
): Promise<{
	readonly id: string;
	readonly kind: "register";
	readonly status: string;
	readonly expires_at: null;
}> {
	const { engine } = call.service;
	await seenCase(call, id);
	const handled = await handleCommand(engine, {
		case: id,
		actor: call.actor,
		command: { kind: "consent_to_register", register, given },
	});
	if (handled.kind === "refused") throw refused(handled.refusal);
	if (handled.kind === "unknown_case") throw notFound();
	await drainOutbox(engine, { case: id, until: engine.machineNow() + 1_000 });
	return {
		id: `${id}:${register}`,
		kind: "register",
		status: given ? "given" : "withdrawn",
		expires_at: null,
	};
}
