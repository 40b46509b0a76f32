import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useRef, useState } from "react";
import type { Read } from "../../../check/protocol.ts";
import { lazy } from "../../../shell/lazy.tsx";
import type { AddHereProps } from "../item/add/AddHere.tsx";
import { useItemWords } from "../item/words/index.ts";

export interface AddToPageProps {
	readonly read: Read;
	readonly step: string;
	readonly here?: AddHereProps["here"];
	/** Of the page, for those who hear the buttons without what stands around them. */
	readonly title?: string;
}

/** What can be added where a page of questions is shown; without one, a page. */
export function AddToPage({ read, step, here, title }: AddToPageProps): ReactElement {
	const say = useItemWords();
	const [what, setWhat] = useState<AddHereProps["what"]>();
	const around = useRef<HTMLDivElement>(null);
	const names = { question: say.addQuestion, paper: say.addPaperHere, page: say.addPageHere };
	// Beside one another in a narrow panel.
	const short = { question: say.addQuestionShort, paper: say.addPaperShort, page: say.addPageHere };
	const offered = here ? (["question", "paper"] as const) : (["page"] as const);
	// The form goes with the focus in it: that comes back to where it was asked for.
	const end = () => {
		const asked = what;
		setWhat(undefined);
		requestAnimationFrame(() =>
			around.current?.querySelector<HTMLElement>(`[data-adds="${asked}"]`)?.focus(),
		);
	};
	return (
		<div ref={around} className="st-adds">
			<div className="od-row small">
				{offered.map((each) => (
					<Button
						key={each}
						kind="quiet"
						icon="plus"
						data-adds={each}
						aria-expanded={what === each}
						aria-label={title ? `${names[each]}: ${title}` : names[each]}
						onClick={() => setWhat(what === each ? undefined : each)}
					>
						{short[each]}
					</Button>
				))}
			</div>
			{what === undefined ? null : (
				<Suspense fallback={null}>
					<AddHere key={what} read={read} step={step} here={here} what={what} onDone={end} />
				</Suspense>
			)}
		</div>
	);
}

/** Loaded when somebody wants to add something. */
const AddHere = lazy(() => import("../item/add/AddHere.tsx"));
