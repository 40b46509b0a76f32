import type { Definition, Field } from "@onedoor/dsl/bundle";
import { fieldAt, valueAt } from "@onedoor/dsl/form";
import { type ErrorSchema, getUiOptions, type RJSFSchema, type UiSchema } from "@rjsf/utils";
import { memo, useCallback, useMemo } from "react";

import { type Choices, choicesOf, namedIn } from "../form/choices.ts";
import type { FormStore } from "../form/form-store.ts";
import { shownValue } from "../form/shown-value.ts";
import { later } from "../parts/later.tsx";
import { usePlain } from "../parts/plain.ts";
import {
	frameOf,
	inputmodeOf,
	type LeafOptions,
	type WidgetName,
	widgetOf,
} from "../theme/leaf-options.ts";
import { leafSchema } from "../theme/leaf-schema.ts";
import { useFieldId } from "../theme/use-field-id.ts";
import type { Speaking } from "../words/clock.ts";
import { findingText } from "../words/finding-text.ts";
import { textIn, textOf } from "../words/language.ts";
import { useSpeaking } from "../words/Speaking.tsx";
import { say } from "../words/words.ts";
import { useStep, useStore } from "./StepContext.tsx";
import { useLeaf } from "./use-leaf.ts";

const SilentRegister = later(
	async () => (await import("./SilentRegister.tsx")).SilentRegister,
	"words",
);

export interface LeafProps {
	readonly field: Field;
	/** The one question of its page. */
	readonly isQuestion?: boolean;
	/** Instead of the field's own hint: the old value in a correction. */
	readonly hint?: string;
}

/** One question: RJSF's own field with our registry, fed by one subscription. A key press renders this and no more. */
export const Leaf: React.NamedExoticComponent<LeafProps> = memo(function Leaf(props: LeafProps) {
	const { field } = props;
	const { registry } = useStep();
	const store = useStore();
	const speaking = useSpeaking();
	const [{ value, finding, isRequired: required }, parent, isAsked] = useLeaf(store, field);
	const look = useLook(props, required, parent);
	const fieldId = useFieldId();
	const fieldPathId = useMemo(
		() => ({ $id: fieldId(field.path), path: field.path.split(".") }),
		[field, fieldId],
	);
	const shown = useMemo(() => shownValue(field, value), [field, value]);
	const change = useCallback((next: unknown) => store.set(field.path, next), [store, field]);
	const settle = useCallback(() => store.settle(), [store]);
	const error = finding ? findingText(store.definition, finding, speaking) : undefined;
	const errorSchema = useMemo(
		() => (error === undefined ? undefined : ({ __errors: [error] } as ErrorSchema)),
		[error],
	);
	const isPlain = usePlain() !== undefined;
	const isAdvice = finding?.severity === "warning";
	const ui = useMemo(
		() =>
			isAdvice ? { ...look.ui, "ui:options": { ...look.ui["ui:options"], isAdvice } } : look.ui,
		[look, isAdvice],
	);
	const { SchemaField } = registry.fields;
	if (!SchemaField) return null;
	const control = (
		<SchemaField
			name={field.id}
			schema={look.schema}
			uiSchema={ui}
			fieldPathId={fieldPathId}
			formData={shown}
			{...(errorSchema ? { errorSchema } : {})}
			required={required}
			registry={registry}
			onChange={change}
			onBlur={settle}
			onFocus={nothing}
		/>
	);
	if (!isPlain && !isAsked) return control;
	return (
		<>
			{control}
			{isAsked ? <SilentRegister field={field} /> : null}
			{isPlain ? (
				// Boxes that nobody ticked are not sent: this says that they were there.
				<input type="hidden" name="asked" value={field.path} />
			) : null}
		</>
	);
});

function nothing(): void {}

const NO_CHOICES: Choices = { codes: [], titles: [], former: [] };

interface Look {
	readonly schema: RJSFSchema;
	readonly ui: UiSchema;
}

/** Schema and options, made anew only when language, codes or necessity change. */
function useLook(
	{ field, isQuestion = false, hint }: LeafProps,
	required: boolean,
	parent: unknown,
): Look {
	const store = useStore();
	const speaking = useSpeaking();
	return useMemo(() => {
		const list = field.list === undefined ? undefined : store.definition.lists[field.list];
		const [source] = store.definition.languages;
		// Asked only where it matters: a page of hundreds of questions would ask the calendar for each.
		const choices =
			!list || (field.narrowed_by && parent === undefined)
				? NO_CHOICES
				: choicesOf(field, list, { today: store.facts().today, parent });
		const { names, former } = namedIn(choices, speaking.language, source);
		const widget = widgetNameFor(store, field);
		const title = textIn(field.title, speaking.language, source);
		const currency = field.as === "money" ? store.definition.currency : undefined;
		const unit = currency ?? field.unit;
		const help = hintOf(field, widget, speaking, source, hint);
		const options: LeafOptions = {
			frame: frameOf(widget),
			isOptional: !required && field.as !== "choices",
			isQuestion,
			autocomplete: autocompleteOf(field),
			isShort: isShort(field),
			codes: names,
			...(former.length === 0 ? {} : { former }),
			...(title.language === speaking.language ? {} : { labelLanguage: title.language }),
			...(help.language === speaking.language ? {} : { hintLanguage: help.language }),
			...(field.lines === undefined ? {} : { lines: field.lines }),
			...inputmode(field),
			...(currency === undefined ? {} : { currency }),
			...(field.narrowed_by && parent === undefined
				? { empty: chooseFirst(store.definition, field.narrowed_by, speaking) }
				: {}),
		};
		const schema = leafSchema(store.form, field, choices.codes);
		return {
			schema,
			ui: {
				...hostOptions(store.form.ui, field.path),
				"ui:widget": widget,
				"ui:title": withUnit(title.text || field.id, unit),
				"ui:description": help.text,
				"ui:options": options as unknown as UiSchema["ui:options"],
			} as UiSchema,
		};
	}, [store, field, speaking, parent, required, isQuestion, hint]);
}

/** The control of a question: the same, whatever its codes are narrowed to. */
export function widgetNameFor(store: FormStore, field: Field): WidgetName {
	const list = field.as === "choice" && field.list ? store.definition.lists[field.list] : undefined;
	if (!list) return widgetOf(field, 0);
	const { codes, former } = choicesOf(field, list, { today: store.facts().today });
	return widgetOf(field, codes.length, former.length);
}

/** In the label, where it is read aloud with it. */
function withUnit(title: string, unit: string | undefined): string {
	return unit === undefined ? title : `${title} (${unit})`;
}

/** What the compiled uiSchema says beyond our own options stays readable for a host's widgets. */
function hostOptions(ui: Readonly<Record<string, unknown>>, path: string): UiSchema {
	const own = valueAt(ui, path);
	return typeof own === "object" && own !== null
		? { "ui:compiled": getUiOptions(own as UiSchema) }
		: {};
}

function hintOf(
	field: Field,
	widget: WidgetName,
	speaking: Speaking,
	source: string | undefined,
	instead: string | undefined,
): { readonly text: string; readonly language: string } {
	const own = { text: "", language: speaking.language };
	if (instead !== undefined) return { ...own, text: instead };
	const example =
		field.example && say(speaking.language, "for_example", { example: field.example });
	if (field.help) {
		const help = textIn(field.help, speaking.language, source);
		const isSaid = !field.example || help.text.includes(field.example);
		return isSaid || help.language !== speaking.language
			? help
			: { ...help, text: `${help.text} ${example}` };
	}
	if (example) return { ...own, text: example };
	if (widget === "date_boxes") return { ...own, text: say(speaking.language, "date_example") };
	if (widget === "moment_boxes") return { ...own, text: say(speaking.language, "moment_example") };
	if (field.as === "time") return { ...own, text: say(speaking.language, "time_example") };
	if (widget === "partial_date_boxes")
		return { ...own, text: say(speaking.language, "partial_date_hint") };
	return own;
}

/** A browser fills in the person at the screen: only what is asked about themselves may be filled in by it. */
function autocompleteOf(field: Field): string {
	return field.path.includes(".") ? "off" : (field.autocomplete ?? "off");
}

function isShort(field: Field): boolean {
	if (["whole", "number", "money", "time"].includes(field.as ?? "")) return true;
	return (field.longest ?? Number.POSITIVE_INFINITY) <= 12;
}

function inputmode(field: Field): Pick<LeafOptions, "inputmode"> {
	const mode = inputmodeOf(field);
	return mode ? { inputmode: mode } : {};
}

/** A commune is chosen once its province is. */
function chooseFirst(definition: Definition, path: string, speaking: Speaking): string {
	const title = textOf(
		fieldAt(definition, path)?.title,
		speaking.language,
		definition.languages[0],
	);
	return say(speaking.language, "choose_first", {
		field: title.toLocaleLowerCase(speaking.language),
	});
}
