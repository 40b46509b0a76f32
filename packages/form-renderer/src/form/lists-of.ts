import type { Definition, Form } from "@onedoor/dsl/bundle";
import { isList, type ListField } from "@onedoor/dsl/form";

import { leavesOfForm } from "./fields.ts";

/** The lists that a form asks. */
export function listsOf(definition: Definition, form: Form): readonly ListField[] {
	return leavesOfForm(definition, form).filter(isList);
}
