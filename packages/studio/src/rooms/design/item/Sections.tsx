import type { ItemKey } from "@onedoor/dsl/assist";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { ItemRows } from "./ItemRows.tsx";
import { inAddress } from "./place.ts";
import { useItem } from "./use-item.ts";
import { keyWords, useItemWords } from "./words/index.ts";

/** The sections of the procedure's file as ways into them; what is no section stands behind one button. */
export function Sections({ read }: { readonly read: Read }): ReactElement {
	const say = useItemWords();
	const query = useQuery();
	const { view } = useItem({ file: read.file, path: [] });
	const [isOpen, setOpen] = useState(false);
	const sections = [...(view?.rows ?? []), ...(view?.more ?? []).filter(isUsual)]
		.filter(
			({ key, control }) =>
				(control.kind === "entries" || control.kind === "item") && key !== "steps",
		)
		.toSorted((a, b) => placeOf(a.key) - placeOf(b.key));
	const without = new Set([...sections.map(({ key }) => key), "title", "steps"]);
	return (
		<>
			<ul className="st-sections">
				{sections.map(({ key, control }) => (
					<li key={key}>
						<Link href={query.href({ item: inAddress([key]), in: undefined, step: undefined })}>
							{keyWords(say, key)}
						</Link>
						{control.kind === "entries" ? (
							<span className="small muted">{say.items(control.entries.length)}</span>
						) : null}
					</li>
				))}
			</ul>
			<Button kind="second" icon="pen" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
				{say.facts}
			</Button>
			{isOpen ? (
				<ItemRows read={read} place={{ file: read.file, path: [] }} without={without} />
			) : null}
		</>
	);
}

/** What people look for first, whether the procedure has any of it yet or not. */
const USUAL = ["data", "documents", "fees", "conditions", "checks", "clocks", "roles"] as const;

function isUsual({ key, control }: ItemKey): boolean {
	return control.kind === "entries" && placeOf(key) < USUAL.length;
}

/** The others come after them, as they stand in the text. */
function placeOf(key: string): number {
	const at = USUAL.findIndex((usual) => usual === key);
	return at < 0 ? USUAL.length : at;
}
