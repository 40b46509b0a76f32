import type { DataPath, Text } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import type { Trouble } from "../form/case-client.ts";
import { isObject } from "../form/data-path.ts";
import { Note } from "../parts/Note.tsx";
import { formatDate, formatMoney } from "../words/format.ts";
import { useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";
import { useStore } from "./StepContext.tsx";

/** What is not as the draft had it, on the day the application counts from. */
export interface Changed {
	readonly as_of: string;
	/** Minor units. */
	readonly fee?: { readonly before: number; readonly after: number; readonly currency: string };
	readonly asks: readonly DataPath[];
	readonly drops: readonly DataPath[];
	/** Roles whose office is another. */
	readonly authority: readonly string[];
}

/** Reads a refusal; undefined where something else was the matter. */
export function changedIn(trouble: Trouble | undefined): Changed | undefined {
	if (trouble?.kind !== "refused" || trouble.code !== "changed_since_draft") return undefined;
	const { as_of, fee, asks, drops, authority } = trouble.values;
	return {
		as_of: String(as_of),
		...(isObject(fee) && {
			fee: {
				before: Number(fee.before),
				after: Number(fee.after),
				currency: String(fee.currency),
			},
		}),
		asks: texts(asks),
		drops: texts(drops),
		authority: texts(authority),
	};
}

function texts(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.map(String) : [];
}

/** Told before anything is sent; sending once more says that one knows. */
export function ChangedNote({ changed }: { readonly changed: Changed }): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const { definition } = useStore();
	const titles = (all: readonly (Text | undefined)[]) =>
		all.map((title) => textOf(title ?? {})).join(", ");
	const named = (paths: readonly DataPath[]) =>
		titles(paths.map((path) => (fieldAt(definition, path) ?? documentAt(definition, path))?.title));
	const { as_of, fee, asks, drops, authority } = changed;
	const money = (amount: number) => formatMoney(amount, fee?.currency ?? "", speaking.language);
	const lines = [
		say("changed_day", { day: formatDate(as_of, speaking) }),
		...(fee ? [say("changed_fee", { before: money(fee.before), after: money(fee.after) })] : []),
		...(asks.length > 0 ? [say("changed_asks", { titles: named(asks) })] : []),
		...(drops.length > 0 ? [say("changed_drops", { titles: named(drops) })] : []),
		...(authority.length > 0
			? [
					say("changed_authority", {
						titles: titles(authority.map((role) => definition.roles[role]?.title)),
					}),
				]
			: []),
	];
	return (
		<Note kind="warn">
			<div role="alert" className="od-stack od-stack--2">
				<p>
					<strong>{say("changed_title")}</strong>
				</p>
				{lines.map((line) => (
					<p key={line}>{line}</p>
				))}
			</div>
		</Note>
	);
}
