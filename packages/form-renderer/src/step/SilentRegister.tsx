import type { Field } from "@onedoor/dsl/bundle";
import { type ReactElement, useEffect, useState } from "react";

import { silenceOf } from "../form/looked-up.ts";
import { Icon } from "../parts/Icon.tsx";
import { usePlain } from "../parts/plain.ts";
import { Told } from "../parts/Told.tsx";
import { useFieldId } from "../theme/use-field-id.ts";
import { useSay, useTextOf } from "../words/Speaking.tsx";
import { useField, usePlanning, useStore } from "./StepContext.tsx";

/** At an answer with which a register was asked: that it has nothing for it, or does not reply, and what to do then. */
export function SilentRegister({ field }: { readonly field: Field }): ReactElement | null {
	const store = useStore();
	const say = useSay();
	const textOf = useTextOf();
	usePlanning();
	const { value } = useField(field.path);
	const isTyping = useIsTyping(useFieldId()(field.path));
	const silence = silenceOf(store, field);
	if (!silence || (isTyping && !isWhole(field, value))) return null;
	const name = textOf(store.definition.registers[silence.register]?.title);
	return (
		<Told>
			<p className="od-error od-error--advice">
				<Icon name="alert" />
				<span>{say(silence.why === "down" ? "register_down" : "register_nothing", { name })}</span>
			</p>
		</Told>
	);
}

/** Half a number is not wrong while it is being typed. */
function isWhole({ pattern }: Field, value: unknown): boolean {
	return pattern !== undefined && new RegExp(pattern.regex, "u").test(String(value));
}

function useIsTyping(id: string): boolean {
	const isHere = () => globalThis.document?.activeElement?.id === id;
	const isPlain = usePlain() !== undefined;
	const [isTyping, setTyping] = useState(!isPlain && isHere());
	useEffect(() => {
		const look = () => setTyping(isHere());
		document.addEventListener("focusin", look);
		document.addEventListener("focusout", look);
		return () => {
			document.removeEventListener("focusin", look);
			document.removeEventListener("focusout", look);
		};
	});
	return isTyping;
}
