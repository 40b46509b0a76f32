import { type ReactElement, useCallback } from "react";

import { SavingProvider } from "../../host/Saving.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { useKeys } from "../use-keys.ts";
import { isKindName, type KindName } from "./address.ts";
import { SharedList } from "./SharedList.tsx";
import { SharedThing } from "./SharedThing.tsx";

/** What procedures share: everything of a kind, or the one that the address names. */
export default function SharedRoom({ kind }: { readonly kind: string }): ReactElement {
	return (
		<SavingProvider>
			<Room kind={isKindName(kind) ? kind : "fields"} />
		</SavingProvider>
	);
}

function Room({ kind }: { readonly kind: KindName }): ReactElement {
	const query = useQuery();
	useKeys(useCallback(() => undefined, []));
	const isOne = query.get("in") !== undefined || query.get("item") !== undefined;
	return isOne ? <SharedThing kind={kind} /> : <SharedList kind={kind} />;
}
