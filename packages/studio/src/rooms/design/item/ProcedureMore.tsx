import type { ReactElement } from "react";

import type { Read } from "../../../check/protocol.ts";
import { Sections } from "./Sections.tsx";
import { SharedFiles } from "./SharedFiles.tsx";
import { useItemWords } from "./words/index.ts";

/** Everything a procedure says, section by section, and the files that it shares with others. */
export default function ProcedureMore({ read }: { readonly read: Read }): ReactElement {
	const say = useItemWords();
	return (
		<>
			<h3 className="st-more-head">{say.all}</h3>
			<Sections read={read} />
			<SharedFiles read={read} />
		</>
	);
}
