import type { Definition, SourceView } from "@onedoor/dsl/bundle";
import { SourceLine, useSpeaking, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { tightMoment } from "../../locale/tight.ts";
import { useDeskWords } from "../../words/index.ts";
import { own } from "./paths.ts";

export interface SourceOfProps {
	readonly definition: Definition;
	readonly source: SourceView | undefined;
}

/** Under a value: which register, and when; or that the applicant typed it. */
export function SourceOf({ definition, source }: SourceOfProps): ReactElement {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	if (source === undefined || source.source === "applicant")
		return <SourceLine kind="typed">{desk.typed}</SourceLine>;
	const at = source.as_of === undefined ? "" : ` · ${tightMoment(source.as_of, speaking)}`;
	if (source.register !== undefined) {
		return (
			<SourceLine>
				{textOf(definition.registers[source.register]?.title)}
				{at}
			</SourceLine>
		);
	}
	if (source.source === "paper" || source.source === "paper_later") {
		const role = textOf(own(definition.roles, source.from ?? "")?.title);
		const entered = source.source === "paper" ? desk.fromPaper(role) : desk.fromPaperLater(role);
		return <SourceLine kind="typed">{entered + at}</SourceLine>;
	}
	if (source.source === "identity_paper")
		return <SourceLine kind="typed">{desk.fromIdentityPaper}</SourceLine>;
	const words = own(desk.sources, source.source) ?? source.source;
	return (
		<SourceLine kind={source.source === "officer" ? "typed" : "register"}>{words + at}</SourceLine>
	);
}
