import type { PaperView } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { useSay } from "../words/Speaking.tsx";

export interface PaperCountsProps {
	readonly paper: Pick<PaperView, "originals" | "copies">;
}

/** How many originals and copies of a result are handed out, where it is not simply the one. */
export function PaperCounts({ paper }: PaperCountsProps): ReactElement | null {
	const say = useSay();
	const { originals = 1, copies = 0 } = paper;
	if (originals === 1 && copies === 0) return null;
	return (
		<p className="small">
			{[
				say("form_original", { n: originals }),
				...(copies > 0 ? [say("form_copy", { n: copies })] : []),
			].join(" · ")}
		</p>
	);
}
