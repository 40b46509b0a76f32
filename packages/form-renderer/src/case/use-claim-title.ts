import type { ClaimView } from "@onedoor/dsl/bundle";

import { useSay, useTextOf } from "../words/Speaking.tsx";

/** What a part of a result is called; one that the procedure only names is said by its name. */
export function useClaimTitle(): (claim: ClaimView) => string {
	const say = useSay();
	const textOf = useTextOf();
	return ({ name, title, within }) => {
		if (name === "holder") return say("share_holder");
		const what = textOf(title) || name.slice(name.indexOf(".") + 1).replaceAll("_", " ");
		return within === undefined ? what : `${textOf(within)}: ${what}`;
	};
}
