import type { UIOptionsType, UiSchema } from "@rjsf/utils";

/** What the built element has for `@rjsf/utils`. `ui:options` and `ui:…` as one object, which is all that is asked of it. */
export function getUiOptions(uiSchema: UiSchema = {}): UIOptionsType {
	if (uiSchema === last.of) return last.own;
	const own: Record<string, unknown> = { ...uiSchema["ui:options"] };
	for (const key in uiSchema)
		if (key !== "ui:options" && key.startsWith("ui:")) own[key.slice("ui:".length)] = uiSchema[key];
	last = { of: uiSchema, own: own as UIOptionsType };
	return last.own;
}

/** A field and its frame ask the same, one after the other. */
let last: { readonly of: UiSchema | undefined; readonly own: UIOptionsType } = {
	of: undefined,
	own: {},
};

/** RJSF's own sentences are never shown. */
export function englishStringTranslator(): string {
	return "";
}
