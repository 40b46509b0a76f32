import { Icon } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense } from "react";
import { Amounts } from "../../../burden/Amounts.tsx";
import { useCheck } from "../../../host/Library.tsx";
import { lazy } from "../../../shell/lazy.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { useWords } from "../../../words/index.ts";
import { WhatCounts } from "./WhatCounts.tsx";

/** What the text on screen asks of people, and what it asked when the files were opened. */
export function BurdenLine(): ReactElement {
	const { burden: say } = useWords();
	const { measured } = useCheck();
	const now = measured?.now;
	const query = useQuery();
	const isOpen = query.get("burden") === "open";
	return (
		<section className="st-burden" aria-label={say.title}>
			<div className="st-burden__numbers">
				{now === undefined ? (
					<Suspense fallback={<p className="small muted">{say.counting}</p>}>
						{measured === undefined ? <p className="small muted">{say.counting}</p> : <Holes />}
					</Suspense>
				) : (
					<Amounts now={now} before={measured?.before} />
				)}
			</div>
			<button
				type="button"
				className="od-btn od-btn--2"
				aria-expanded={isOpen}
				onClick={() => query.set({ burden: isOpen ? undefined : "open" })}
			>
				<Icon name="chart" />
				{say.full}
			</button>
			<WhatCounts isExact={now?.exact !== false} />
		</section>
	);
}

/** Loaded while something is wrong that keeps from counting. */
const Holes = lazy(() => import("./Holes.tsx"));
