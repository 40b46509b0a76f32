import type { FieldProps, FieldTemplateProps, WidgetProps } from "@rjsf/utils";
import type { ComponentType, ReactElement } from "react";

import { wholeOf } from "../../theme/widgets/number-parts.ts";
import { getUiOptions } from "./rjsf-utils.ts";

/**
 * What the built element has for RJSF's field: our widget in our template, as RJSF calls them for a leaf. There are no
 * themes in an element, and a leaf has nothing to solve, so the rest of RJSF would only be carried about.
 */
export default function SchemaField(props: FieldProps): ReactElement {
	const { schema, uiSchema, registry, fieldPathId, errorSchema, formData, required } = props;
	const { widget = "text", title = "", description = "", ...rest } = getUiOptions(uiSchema);
	const { onChange, onBlur, onFocus } = props;
	const id = fieldPathId.$id;
	const rawErrors = errorSchema?.__errors;
	const Widget = registry.widgets[String(widget)] as ComponentType<WidgetProps>;
	const Template = registry.templates.FieldTemplate as ComponentType<FieldTemplateProps>;
	const common = { id, schema, uiSchema, registry, required, rawErrors, label: String(title) };
	const widgetProps = {
		...common,
		name: props.name,
		value: formData,
		options: rest,
		onChange: (value: unknown) => onChange(keptOf(schema, value), fieldPathId.path),
		onBlur,
		onFocus,
	};
	const templateProps = { ...common, rawDescription: String(description) };
	return (
		<Template {...(templateProps as unknown as FieldTemplateProps)}>
			<Widget {...(widgetProps as unknown as WidgetProps)} />
		</Template>
	);
}

/** A box of text gives text, also where a number is asked: RJSF's own field for numbers would read it. */
function keptOf({ type }: FieldProps["schema"], value: unknown): unknown {
	return type === "integer" && typeof value === "string" ? wholeOf(value) : value;
}
