import type { Definition, Field } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { valueText } from "../words/value-text.ts";

export interface ValueShownProps {
	readonly definition: Definition;
	readonly field: Field;
	readonly value: unknown;
}

/** A value as people read it, isolated from the text around it, and in its own language. */
export function ValueShown({ definition, field, value }: ValueShownProps): ReactElement {
	const say = useSay();
	const shown = valueText(definition, field, value, useSpeaking());
	if (shown.text === "") return <span className="muted">{say("not_given")}</span>;
	if (!shown.isForeign) return <>{shown.text}</>;
	return (
		<bdi className={shown.isNumeric ? "num" : undefined} lang={shown.language}>
			{shown.text}
		</bdi>
	);
}
