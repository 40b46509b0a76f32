import type { Definition, SourceView } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { SourceLine } from "../parts/SourceLine.tsx";
import { formatTime, type Speaking } from "../words/clock.ts";
import { formatDate } from "../words/format.ts";
import { isolated } from "../words/language.ts";
import { useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";

/** Register and time of a value: "Population database, taken at 9:02 on 23 November 2026". */
export function SourceOf({
	definition,
	source,
	long,
}: {
	readonly definition: Definition;
	readonly source: SourceView;
	/** With the time of day, where the value is shown to be confirmed. */
	readonly long?: boolean;
}): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const register = source.register ? definition.registers[source.register] : undefined;
	const { presented, from = "" } = source;
	const name = register
		? textOf(register.title)
		: presented
			? say("source_wallet", { issuer: presented.issuer, number: from })
			: say(NAMES[source.source] ?? "source_other");
	return (
		<SourceLine>
			{when(isolated(name, speaking.language), source.as_of, speaking, long ?? false, say)}
		</SourceLine>
	);
}

const NAMES: Readonly<Record<string, "source_identity" | "source_given">> = {
	identity: "source_identity",
	given: "source_given",
};

function when(
	name: string,
	at: string | undefined,
	speaking: Speaking,
	long: boolean,
	say: ReturnType<typeof useSay>,
): string {
	if (at === undefined) return name;
	const day = formatDate(at, speaking);
	if (!long || at.length === 10) return say("source_on", { name, day });
	return say("source_at", { name, day, time: formatTime(at, speaking) });
}

/** One line for each source among the values of a card. */
export function sourcesAmong(sources: readonly (SourceView | undefined)[]): readonly SourceView[] {
	const seen = new Map<string, SourceView>();
	for (const source of sources) {
		if (!source) continue;
		const key = `${source.source}:${source.register ?? ""}:${(source.as_of ?? "").slice(0, 10)}`;
		if (!seen.has(key)) seen.set(key, source);
	}
	return [...seen.values()];
}
