import { type ReactElement, useCallback } from "react";

import type { Read } from "../../check/protocol.ts";
import { useFoundSteps } from "../../findings/use-found-steps.ts";
import { useIsWide } from "../../shell/use-is-wide.ts";
import { type Query, useQuery } from "../../shell/use-query.ts";
import { Diagram } from "../design/Diagram.tsx";
import { Outline } from "../design/Outline.tsx";
import { stepIn } from "../design/step-in.ts";

/** As the style sheet has them. */
const WIDTHS = { picture: "68rem", outline: "90rem" };

/** The picture beside the text, and the outline where there is room, as the text is typed. A step chosen is shown in the text. */
export function Beside({ read }: { readonly read: Read }): ReactElement | null {
	const query = useQuery();
	const found = useFoundSteps(read);
	const hasPicture = useIsWide(WIDTHS.picture);
	const hasOutline = useIsWide(WIDTHS.outline);
	const selected = stepIn(read, query.get("step"));
	const leadsTo = useCallback((step: string | undefined) => lineOf(read, step), [read]);
	if (!hasPicture) return null;
	return (
		<>
			{hasOutline ? (
				<Outline read={read} found={found} selected={selected} leadsTo={leadsTo} />
			) : null}
			<Diagram
				definition={read.definition}
				drawing={read.drawing}
				found={found}
				selected={selected}
				onChoose={(step) => query.set({ step, ...lineOf(read, step) })}
			/>
		</>
	);
}

/** Where a step, or the whole procedure, is written. */
function lineOf({ places, file }: Read, step: string | undefined): Parameters<Query["set"]>[0] {
	const place = step === undefined ? undefined : places[step];
	return place ? { file: place.file, line: String(place.start.line) } : { file, line: "1" };
}
