import type { DocumentRequirement, Text } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { useSay, useTextOf } from "../words/Speaking.tsx";

export interface PaperWantedProps {
	readonly document: Pick<DocumentRequirement, "form" | "copies">;
	/** Role whose signature it must carry. */
	readonly signer?: Text | undefined;
}

/** In which form a paper is wanted, how often, and who has to have signed it. A plain copy needs no words. */
export function PaperWanted({ document, signer }: PaperWantedProps): ReactElement | null {
	const say = useSay();
	const textOf = useTextOf();
	const { form, copies } = document;
	const wanted = [
		...(form === "copy" && copies === 1 ? [] : [say(`form_${form}`, { n: copies })]),
		...(signer ? [say("signed_by_role", { role: textOf(signer) })] : []),
	];
	return wanted.length > 0 ? <p className="small muted">{wanted.join(" · ")}</p> : null;
}
