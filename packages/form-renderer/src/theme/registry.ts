import ArrayField from "@rjsf/core/lib/components/fields/ArrayField.js";
import BooleanField from "@rjsf/core/lib/components/fields/BooleanField.js";
import NumberField from "@rjsf/core/lib/components/fields/NumberField.js";
import SchemaField from "@rjsf/core/lib/components/fields/SchemaField.js";
import StringField from "@rjsf/core/lib/components/fields/StringField.js";
import { englishStringTranslator, type Registry, type RJSFSchema } from "@rjsf/utils";

import { leafSchemaUtils } from "./leaf-schema-utils.ts";

import { EmptyTemplate } from "./templates/EmptyTemplate.tsx";
import { FieldTemplate } from "./templates/FieldTemplate.tsx";
import { CheckboxesWidget } from "./widgets/CheckboxesWidget.tsx";
import { DateWidget, PartialDateWidget } from "./widgets/DateWidget.tsx";
import { MomentWidget } from "./widgets/MomentWidget.tsx";
import { MoneyWidget } from "./widgets/MoneyWidget.tsx";
import { NumberWidget } from "./widgets/NumberWidget.tsx";
import { RadioWidget } from "./widgets/RadioWidget.tsx";
import { SearchWidget } from "./widgets/SearchWidget.tsx";
import { SelectWidget } from "./widgets/SelectWidget.tsx";
import { TextareaWidget, TextWidget } from "./widgets/TextWidget.tsx";
import { AgreeWidget, YesNoWidget } from "./widgets/YesNoWidget.tsx";

/** An RJSF theme, or a part of one: what stands here replaces ours. */
export type Theme = Partial<Pick<Registry, "fields" | "widgets">> & {
	readonly templates?: Partial<Registry["templates"]>;
};

const widgets = {
	TextWidget,
	TextareaWidget,
	SelectWidget,
	RadioWidget,
	CheckboxesWidget,
	CheckboxWidget: AgreeWidget,
	DateWidget,
	text: TextWidget,
	textarea: TextareaWidget,
	money: MoneyWidget,
	number: NumberWidget,
	date_boxes: DateWidget,
	partial_date_boxes: PartialDateWidget,
	moment_boxes: MomentWidget,
	radio: RadioWidget,
	select: SelectWidget,
	search: SearchWidget,
	checkboxes: CheckboxesWidget,
	yes_no: YesNoWidget,
	agree: AgreeWidget,
};

/** The registry that all leaves of a step share, made once: RJSF's contract with themes, templates and widgets. */
export function createRegistry(theme: Theme = {}): Registry {
	const rootSchema: RJSFSchema = {};
	return {
		fields: { SchemaField, StringField, NumberField, BooleanField, ArrayField, ...theme.fields },
		templates: {
			FieldTemplate,
			DescriptionFieldTemplate: EmptyTemplate,
			FieldHelpTemplate: EmptyTemplate,
			FieldErrorTemplate: EmptyTemplate,
			// Controls of other themes look for their buttons here; ours have none.
			ButtonTemplates: {},
			...theme.templates,
		},
		widgets: { ...widgets, ...theme.widgets },
		rootSchema,
		formContext: {},
		translateString: englishStringTranslator,
		schemaUtils: leafSchemaUtils(rootSchema),
		globalFormOptions: {
			idPrefix: "f",
			idSeparator: "-",
			useFallbackUiForUnsupportedType: false,
			experimental_componentUpdateStrategy: "shallow",
		},
	} as unknown as Registry;
}
