import type { MessageReport } from "../case/command.ts";
import type { SendMessage } from "../case/effect.ts";
import type { CaseEvent } from "../case/event.ts";
import type { Carried, MessageNews } from "../ports/ports.ts";
import type { Attachment } from "../ports/printer.ts";
import type { Store } from "../storage/storage.ts";
import { portActor } from "./actors.ts";
import type { Engine } from "./engine.ts";
import { type Handled, handleCommand } from "./handle-command.ts";

/** What a channel did with a message, told to the case: the log says which channel, and never which address. */
export function carriedReport(effect: SendMessage, { by, failed }: Carried): MessageReport {
	const { id, step, message, to, standard } = effect;
	return {
		kind: "message",
		became: by === undefined ? "not_carried" : "carried",
		effect: id,
		step,
		message,
		to,
		...(by !== undefined && { channel: by }),
		failed,
		...(standard && { standard }),
	};
}

/** Something came back that a channel had taken. What it was is read from the log, where it was given to be sent. */
export async function messageCameBack(
	engine: Engine,
	{ case: id, effect, by, why }: MessageNews,
): Promise<Handled | undefined> {
	const sent = await sentBy(engine.store, id, effect);
	if (sent === undefined) return undefined;
	const { message = "", to = "", standard, failed = {} } = sent.values ?? {};
	const command: MessageReport = {
		kind: "message",
		became: "returned",
		effect,
		step: sent.step ?? "",
		message: String(message),
		to: String(to),
		channel: by,
		failed: { ...(failed as MessageReport["failed"]), [by]: why },
		...(standard === true && { standard }),
	};
	return handleCommand(engine, { case: id, actor: portActor("notification"), command });
}

/** The event that gave a message to be sent: ids of effects name it by its place. */
async function sentBy(
	store: Pick<Store, "events">,
	id: string,
	effect: string,
): Promise<CaseEvent | undefined> {
	const [of, seq] = effect.split(":");
	if (of !== id || !/^\d{1,9}$/.test(seq ?? "")) return undefined;
	const [event] = await store.events(id, Number(seq) - 1, 1);
	return event?.kind === "message_sent" ? event : undefined;
}

/** The files of a letter in the case, for a channel that sends them along: the page, and its PDF where there is one. */
export function letterOf(
	{ store }: Pick<Engine, "store">,
	{ case: id, paper }: Pick<SendMessage, "case" | "paper">,
): (() => Promise<readonly Attachment[]>) | undefined {
	if (paper === undefined) return undefined;
	return async () => {
		const listed = (await store.filesOf(id)).filter((file) => file.paper === paper.id);
		const files = await Promise.all(listed.map((file) => store.file(id, file.id)));
		return files.flatMap((file) =>
			file ? [{ name: file.name, type: file.type, content: file.content }] : [],
		);
	};
}
