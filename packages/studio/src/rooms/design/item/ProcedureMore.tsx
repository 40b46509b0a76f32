import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { useLibraryWords } from "../library/words/index.ts";
import { Letters } from "../message/Letters.tsx";
import { Sections } from "./Sections.tsx";
import { SharedFiles } from "./SharedFiles.tsx";
import { useItemWords } from "./words/index.ts";

/** Everything a procedure says, section by section, and the files that it shares with others. */
export default function ProcedureMore({ read }: { readonly read: Read }): ReactElement {
	const say = useItemWords();
	const library = useLibraryWords();
	const query = useQuery();
	return (
		<>
			<h3 className="st-more-head">{say.all}</h3>
			<Sections read={read} />
			<p>
				<Link className="od-btn od-btn--2" href={query.href({ fields: "all", step: undefined })}>
					<Icon name="search" />
					{library.open}
				</Link>
			</p>
			<Letters read={read} />
			<SharedFiles read={read} />
		</>
	);
}
