import type { UIOptionsType, UiSchema } from "@rjsf/utils";

/** What the built element has for `@rjsf/utils`. `ui:options` and `ui:…` as one object, which is all that is asked of it. */
export function getUiOptions(uiSchema: UiSchema = {}): UIOptionsType {
	const known = read.get(uiSchema);
	if (known) return known;
	const own: Record<string, unknown> = { ...uiSchema["ui:options"] };
	for (const key in uiSchema)
		if (key !== "ui:options" && key.startsWith("ui:")) own[key.slice("ui:".length)] = uiSchema[key];
	read.set(uiSchema, own as UIOptionsType);
	return own as UIOptionsType;
}

/** A field and its frame ask the same. */
const read = new WeakMap<UiSchema, UIOptionsType>();

/** RJSF's own sentences are never shown. */
export function englishStringTranslator(): string {
	return "";
}
