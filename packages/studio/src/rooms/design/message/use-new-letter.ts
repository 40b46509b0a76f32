import type { EditIntent } from "@onedoor/dsl/edit";
import { useState } from "react";

import type { Read } from "../../../check/protocol.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { type NewItem, useNew } from "../item/add/use-new.ts";
import { type ItemPlace, inAddress } from "../item/place.ts";
import { messagesFile, messagesIn } from "./messages-file.ts";

export interface NewLetter {
	readonly item: NewItem;
	readonly is: "letter" | "notice";
	setIs(is: "letter" | "notice"): void;
	/** Where it will stand. */
	readonly place: ItemPlace;
	/** Makes its file where there is none yet. @returns what writes it, for this procedure alone */
	begin(): EditIntent;
}

/** A letter that is about to be written for the procedure on screen. */
export function useNewLetter(read: Read): NewLetter {
	const workspace = useWorkspace();
	const { procedure } = read.definition;
	const texts = workspace.texts();
	const item = useNew(read, new Set(messagesIn(texts).map(({ id }) => id)), "letter");
	const [is, setIs] = useState<"letter" | "notice">("letter");
	const file = messagesFile(texts, procedure, read.file);
	return {
		item,
		is,
		setIs,
		place: { file, path: ["messages", item.id] },
		begin() {
			workspace.create(file);
			const values = { is, title: item.words };
			return { kind: "add_message", file, path: item.id, procedure, values };
		},
	};
}

/** Its panel, as the address names it. */
export function addressOf({ file, path }: ItemPlace): Readonly<Record<string, string | undefined>> {
	return { item: inAddress(path), in: file, step: undefined };
}
