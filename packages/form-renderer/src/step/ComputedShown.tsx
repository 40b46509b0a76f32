import type { Computed, Field } from "@onedoor/dsl/bundle";
import { scopeOf } from "@onedoor/dsl/form";
import { type ReactElement, useSyncExternalStore } from "react";

import { Fact, Facts } from "../parts/Facts.tsx";
import { Said } from "../words/Speaking.tsx";
import { useStore } from "./StepContext.tsx";
import { ValueShown } from "./ValueShown.tsx";

/** A value that follows from the others: read, not typed. */
export function ComputedShown({ computed }: { readonly computed: Computed }): ReactElement | null {
	const store = useStore();
	const data = useSyncExternalStore(store.subscribeToAll, store.data, store.data);
	const value = scopeOf(store.definition, data, store.facts(), "draft").get([computed.id]);
	if (value === undefined || typeof value === "symbol") return null;
	return (
		<Facts>
			<Fact name={<Said text={computed.title} />}>
				<ValueShown definition={store.definition} field={fieldLike(computed)} value={value} />
			</Fact>
		</Facts>
	);
}

/** A computed value is shown as a field of its type would be. */
function fieldLike({ id, title, as }: Computed): Field {
	return {
		id,
		path: id,
		title,
		as,
		answer: "optional",
		if_silent: "ask",
		if_broken: "block",
		personal: "none",
	};
}
