import { Button, Icon } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useState } from "react";
import { Link } from "wouter";
import type { Read } from "../../../check/protocol.ts";
import { lazy } from "../../../shell/lazy.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { useBurdenWords } from "../burden/words/index.ts";
import { useLibraryWords } from "../library/words/index.ts";
import { Sections } from "./Sections.tsx";
import { SharedFiles } from "./SharedFiles.tsx";
import { useItemWords } from "./words/index.ts";

/** Everything a procedure says, section by section, and the files that it shares with others. */
export default function ProcedureMore({ read }: { readonly read: Read }): ReactElement {
	const say = useItemWords();
	const library = useLibraryWords();
	const burden = useBurdenWords();
	const query = useQuery();
	const [hasLetters, setLetters] = useState(false);
	return (
		<>
			<h3 className="st-more-head">{say.all}</h3>
			<Sections read={read} />
			<div className="od-row">
				<Link className="od-btn od-btn--2" href={query.href({ fields: "all", step: undefined })}>
					<Icon name="search" />
					{library.open}
				</Link>
				<Link
					className="od-btn od-btn--2"
					href={query.href({ burden: "open", known: "all", step: undefined })}
				>
					<Icon name="chart" />
					{burden.known}
				</Link>
				<Button
					kind="second"
					icon="send"
					aria-expanded={hasLetters}
					onClick={() => setLetters(!hasLetters)}
				>
					{say.letters}
				</Button>
			</div>
			{hasLetters ? (
				<Suspense fallback={null}>
					<Letters read={read} />
				</Suspense>
			) : null}
			<SharedFiles read={read} />
		</>
	);
}

/** Loaded when somebody looks for them. */
const Letters = lazy(async () => ({ default: (await import("../message/Letters.tsx")).Letters }));
