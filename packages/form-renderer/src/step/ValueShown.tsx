import type { Definition, Field } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { isSensitive } from "../form/fields.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { HIDDEN, type ValueText, valueText } from "../words/value-text.ts";

export interface ValueShownProps {
	readonly definition: Definition;
	readonly field: Field;
	readonly value: unknown;
	/** Its owner looks at it: what is hidden from who looks over their shoulder can be shown, and sensitive values are hidden too. */
	readonly canOpen?: boolean;
}

/** A value as people read it, isolated from the text around it, and in its own language. */
export function ValueShown(props: ValueShownProps): ReactElement {
	const { definition, field, value, canOpen = false } = props;
	const say = useSay();
	const speaking = useSpeaking();
	const shown = valueText(definition, field, value, speaking);
	if (shown.text === "") return <span className="muted">{say("not_given")}</span>;
	if (canOpen && field.as !== "file" && isSensitive(definition, field.path))
		return <Hidden field={field} first={HIDDEN} whole={shown} />;
	if (canOpen && field.personal === "identifier" && field.many === undefined) {
		const whole = valueText(definition, { ...field, personal: "none" }, value, speaking);
		return <Hidden field={field} first={shown} whole={whole} />;
	}
	return <TextShown shown={shown} />;
}

function TextShown({ shown }: { readonly shown: ValueText }): ReactElement {
	if (!shown.isForeign) return <>{shown.text}</>;
	return (
		<bdi className={shown.isNumeric ? "num" : undefined} lang={shown.language}>
			{shown.text}
		</bdi>
	);
}

/** Hidden until it is asked for: a native disclosure, which works on a page without a program too. */
function Hidden({
	field,
	first,
	whole,
}: {
	readonly field: Field;
	readonly first: ValueText;
	readonly whole: ValueText;
}): ReactElement {
	const say = useSay();
	return (
		<details className="od-veil">
			<summary>
				<span className="od-veil__shut">
					<TextShown shown={first} />
				</span>
				<span className="od-veil__open">
					<TextShown shown={whole} />
				</span>
				<span className="od-veil__act">
					<span className="od-veil__shut">{say("show")}</span>
					<span className="od-veil__open">{say("hide")}</span>
					<span className="od-hidden">
						: <Said text={field.title} />
					</span>
				</span>
			</summary>
		</details>
	);
}
