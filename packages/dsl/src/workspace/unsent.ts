import type { Id } from "../bundle/index.ts";
import { type Finding, finding } from "../diagnostic/finding.ts";
import { message_unsent } from "../diagnostic/messages.generated.ts";
import type { Library } from "../link/library.ts";
import type { Linked } from "../link/link.ts";
import { placeOf } from "../syntax/nodes.ts";

/**
 * Messages that no procedure of the library sends, and that no other message is made from. Said only where every
 * procedure could be linked: one with a hole may well send it. A message for procedures that stand elsewhere is theirs.
 */
export function unsentMessages(library: Library, linked: readonly Linked[]): readonly Finding[] {
	if (linked.length === 0 || linked.some(({ complete }) => !complete)) return [];
	const sent = new Set<Id>(linked.flatMap(({ definition }) => Object.keys(definition.messages)));
	const bases = new Set<Id>();
	for (const id of library.messages.keys()) {
		const like = library.messages.get(id)?.value?.like?.text;
		if (like !== undefined) bases.add(like);
	}
	const here = new Set(linked.map(({ definition }) => definition.procedure));
	return [...library.messages.keys()].flatMap((id) => {
		const message = library.messages.get(id);
		const owners = message?.value?.for?.map(({ text }) => text);
		const isElsewhere = owners !== undefined && !owners.some((owner) => here.has(owner));
		if (!message || sent.has(id) || bases.has(id) || isElsewhere) return [];
		return [finding(message_unsent({ message: id }), placeOf(message.key))];
	});
}
