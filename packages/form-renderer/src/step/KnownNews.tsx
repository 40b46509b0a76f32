import type { Field } from "@onedoor/dsl/bundle";
import { type ReactElement, useState } from "react";

import type { Block } from "../form/plan.ts";
import { useSay, useTextOf } from "../words/Speaking.tsx";

/** What registers have given since the page was opened: whoever does not see it come is told. */
export function KnownNews({ blocks }: { readonly blocks: readonly Block[] }): ReactElement {
	const say = useSay();
	const textOf = useTextOf();
	const known = factsIn(blocks);
	const [first] = useState(() => new Set(known.map(({ path }) => path)));
	const news = known.filter(({ path }) => !first.has(path));
	return (
		<p className="od-hidden" role="status">
			{news.length > 0
				? `${say("we_already_have")}: ${news.map(({ title }) => textOf(title)).join(", ")}`
				: ""}
		</p>
	);
}

/** What is known on a page, wherever it stands. */
export function factsIn(blocks: readonly Block[]): readonly Field[] {
	return blocks.flatMap((block) => {
		if (block.kind === "facts") return block.fields;
		return block.kind === "group" ? factsIn(block.blocks) : [];
	});
}
