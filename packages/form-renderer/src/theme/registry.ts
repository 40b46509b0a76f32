import BooleanField from "@rjsf/core/lib/components/fields/BooleanField.js";
import NumberField from "@rjsf/core/lib/components/fields/NumberField.js";
import SchemaField from "@rjsf/core/lib/components/fields/SchemaField.js";
import StringField from "@rjsf/core/lib/components/fields/StringField.js";
import { englishStringTranslator, type Registry, type RJSFSchema } from "@rjsf/utils";

import { later } from "../parts/later.tsx";
import { leafSchemaUtils } from "./leaf-schema-utils.ts";
import { EmptyTemplate } from "./templates/EmptyTemplate.tsx";
import { FieldTemplate } from "./templates/FieldTemplate.tsx";
import { RadioWidget } from "./widgets/RadioWidget.tsx";
import { SelectWidget } from "./widgets/SelectWidget.tsx";
import { TextareaWidget, TextWidget } from "./widgets/TextWidget.tsx";
import { YesNoWidget } from "./widgets/YesNoWidget.tsx";

/** An RJSF theme, or a part of one: what stands here replaces ours. */
export type Theme = Partial<Pick<Registry, "fields" | "widgets">> & {
	readonly templates?: Partial<Registry["templates"]>;
};

// What stands on almost every page is there at once, the others where a form has them.
const ArrayField = later(
	async () => (await import("@rjsf/core/lib/components/fields/ArrayField.js")).default,
	"page",
);
const AgreeWidget = later(
	async () => (await import("./widgets/AgreeWidget.tsx")).AgreeWidget,
	"page",
);
const CheckboxesWidget = later(
	async () => (await import("./widgets/CheckboxesWidget.tsx")).CheckboxesWidget,
	"page",
);
const DateWidget = later(async () => (await import("./widgets/DateWidget.tsx")).DateWidget, "page");
const PartialDateWidget = later(
	async () => (await import("./widgets/DateWidget.tsx")).PartialDateWidget,
	"page",
);
const MomentWidget = later(
	async () => (await import("./widgets/MomentWidget.tsx")).MomentWidget,
	"page",
);
const MoneyWidget = later(
	async () => (await import("./widgets/MoneyWidget.tsx")).MoneyWidget,
	"page",
);
const NumberWidget = later(
	async () => (await import("./widgets/NumberWidget.tsx")).NumberWidget,
	"page",
);
const SearchWidget = later(
	async () => (await import("./widgets/SearchWidget.tsx")).SearchWidget,
	"page",
);

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
