import type { Field } from "@onedoor/dsl/bundle";
import { askedAgain } from "@onedoor/dsl/form";
import { type ReactElement, useEffect, useState } from "react";

import type { Data } from "../form/data-path.ts";
import { Icon } from "../parts/Icon.tsx";
import { useSay } from "../words/Speaking.tsx";
import { useStep, useStore } from "./StepContext.tsx";

/** How many of the answers were typed in an earlier case already: none, where things are declared once. */
export function AlreadyKnown({ asked }: { readonly asked: readonly Field[] }): ReactElement | null {
	const store = useStore();
	const say = useSay();
	const earlier = useEarlier();
	if (earlier.length === 0) return null;
	const again = askedAgain(asked, store.data(), earlier).length;
	return (
		<p className="od-row od-row--fixed od-row--top">
			<Icon name={again === 0 ? "okc" : "pen"} tint={again === 0 ? "ok" : "warn"} />
			<span>{say("asked_again", { n: again })}</span>
		</p>
	);
}

/** What this person told in their other cases, as far as the host lists them. */
function useEarlier(): readonly Data[] {
	const { client, view } = useStep().session;
	const [earlier, setEarlier] = useState<readonly Data[]>([]);
	useEffect(() => {
		let left = false;
		const look = async (): Promise<void> => {
			const listed = await client.listCases?.().catch(() => undefined);
			const others = listed?.items.filter(({ id, status }) => id !== view.id && status !== "draft");
			if (!left && others) setEarlier(others.map(({ data }) => data));
		};
		void look();
		return () => {
			left = true;
		};
	}, [client, view.id]);
	return earlier;
}
