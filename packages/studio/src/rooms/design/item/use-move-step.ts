import { textOf } from "@onedoor/form-renderer/parts";
import { useContext } from "react";

import type { Read } from "../../../check/protocol.ts";
import { LanguageContext } from "../../../words/index.ts";
import { useAnnounce } from "./Announced.tsx";
import { useItemWords } from "./words/index.ts";
import { useWriting } from "./writing.ts";

/** Moves a step of the procedure among the others, and says where it stands now. */
export function useMoveStep(read: Read): (name: string, by: 1 | -1) => Promise<void> {
	const say = useItemWords();
	const writing = useWriting();
	const announce = useAnnounce();
	const language = useContext(LanguageContext);
	return async (name, by) => {
		const own = Object.values(read.definition.steps).filter(({ inside }) => inside === undefined);
		const at = own.findIndex((step) => step.name === name);
		const to = at + by;
		if (at < 0 || to < 0 || to >= own.length || writing.isFrozen) return;
		const before = own[by > 0 ? to + 1 : to]?.name;
		const title = textOf(own[at]?.title, language) || name;
		const path = ["steps", name];
		const refused = await writing.write(
			{ kind: "move_value", file: read.file, path, ...(before !== undefined && { before }) },
			"moved",
			title,
		);
		announce(refused ?? say.moved(title, to + 1, own.length));
	};
}
