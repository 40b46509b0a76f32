import { askedPapers } from "../letters/asked-papers.ts";
import { LATER, type SignatureNews } from "../ports/ports.ts";
import { portActor } from "./actors.ts";
import { orderOf } from "./ask-signature.ts";
import type { Engine } from "./engine.ts";
import { handleCommand } from "./handle-command.ts";

/**
 * Goes on with a signature by what a callback brought: the port is asked where the order stands now, as the outbox asks
 * it again and again. What comes twice, or for what is over, changes nothing.
 */
export async function takeSignature(
	engine: Engine,
	{ case: id, effect, brought }: SignatureNews,
): Promise<void> {
	const { store, ports } = engine;
	const kase = await store.load(id);
	const waiting = kase?.waiting[effect];
	if (kase === undefined || waiting === undefined) return;
	const asked = await askedPapers(store, id, effect);
	if (asked === undefined) return;
	const answer = await ports.signature.sign(orderOf(asked, kase, brought));
	if (answer === LATER) return;
	const { answer: said, data } = answer;
	const handled = await handleCommand(engine, {
		case: id,
		actor: portActor("signature"),
		command: { kind: "report", effect, step: waiting.step, answer: said, ...(data && { data }) },
	});
	if (handled.kind === "refused")
		engine.log("report_refused", { effect, code: handled.refusal.code });
}
