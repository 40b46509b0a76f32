import type { Id } from "@onedoor/dsl/bundle";

import type { Case } from "./case.ts";
import type { MessageReport, Refusal } from "./command.ts";
import { refuse } from "./refusal.ts";
import { sendAgain } from "./standard-message.ts";
import type { Turn } from "./turn.ts";

/**
 * What became of a message. One that came back goes out once more, by other channels: as the word that there is a
 * message, for what it mentioned is not kept. That it came back is counted once, however often it is said.
 */
export function messageReport(turn: Turn, command: MessageReport): Refusal | undefined {
	const { became, effect, step, message, to, channel, failed } = command;
	if (turn.env.actor.kind !== "port") return refuse("only_from_ports");
	if (became === "returned" && turn.case.returned?.[effect] !== undefined) return undefined;
	const values = {
		message,
		to,
		...(channel !== undefined && { channel }),
		...(Object.keys(failed).length > 0 && { failed }),
		...(command.standard && { standard: true }),
	};
	const kind = KINDS[became];
	if (became !== "returned") {
		turn.record({ kind, step, values }, turn.case);
		return undefined;
	}
	turn.record({ kind, step, values }, withReturned(turn.case, effect, channel ?? ""));
	sendAgain(turn, { step, to, notBy: [...Object.keys(failed), ...(channel ? [channel] : [])] });
	return undefined;
}

const KINDS = {
	carried: "message_carried",
	not_carried: "message_not_carried",
	returned: "message_returned",
} as const;

function withReturned(current: Case, effect: string, channel: Id): Case {
	return { ...current, returned: { ...current.returned, [effect]: channel } };
}
