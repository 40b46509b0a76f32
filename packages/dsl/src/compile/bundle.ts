import { contentHash } from "../bundle/canonical.ts";
import type { Bundle, Definition, Form } from "../bundle/index.ts";
import type { LinkedOverlay } from "../link/overlays.ts";
import { type FormPlan, formPlans } from "./forms.ts";
import { machineOf } from "./machine/machine.ts";
import { formSchema } from "./schema/form-schema.ts";
import { uiSchemaOf } from "./schema/ui-schema.ts";
import { variantsOf } from "./variants.ts";
import { visibilityOf } from "./visibility.ts";

/** How a form's validators are made. In a browser there is no AJV, and a preview can do without them. */
export type MakeValidator = (definition: Definition, plan: FormPlan) => string;

/** Everything about a procedure that runs anywhere: no AJV, no file, no clock in here. */
export function bundleOf(
	definition: Definition,
	makeValidator: MakeValidator,
	overlays: readonly LinkedOverlay[] = [],
): Bundle {
	const machine = machineOf(definition);
	const visibility = visibilityOf(definition);
	const variants = variantsOf({ definition, machine, visibility }, overlays);
	const content = {
		format: "onedoor/1",
		definition,
		machine,
		forms: Object.fromEntries(
			formPlans(definition).map((plan) => [plan.key, formOf(definition, plan, makeValidator)]),
		),
		visibility,
		...(variants.length > 0 && { variants }),
	} as const;
	return { ...content, hash: contentHash(content) };
}

function formOf(definition: Definition, plan: FormPlan, makeValidator: MakeValidator): Form {
	return {
		step: plan.step,
		...(plan.outcome !== undefined && { outcome: plan.outcome }),
		pages: plan.pages,
		schema: { ...formSchema(definition, plan) },
		ui: uiSchemaOf(definition, plan),
		validator: makeValidator(definition, plan),
	};
}
