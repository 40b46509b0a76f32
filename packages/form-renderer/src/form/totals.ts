import type { Bundle, CaseView, FeesView, Form } from "@onedoor/dsl/bundle";
import {
	competentUnit,
	computeFees,
	type Facts,
	overlaysAt,
	prune,
	varied,
} from "@onedoor/dsl/form";

import type { Data } from "./data-path.ts";

/** A form as it is filled in now. */
export interface Filled {
	readonly bundle: Bundle;
	readonly form: Form;
	readonly view: CaseView;
	readonly data: Data;
	readonly facts: Facts;
}

/** All that the file would hold: what is hidden is left out. */
export function pruned({ bundle, form, data, facts }: Filled): Data {
	return prune(bundle.definition, form, data, facts);
}

/** What it costs, also where the unit that the data of a draft name sets another price. */
export function feesNow(filled: Filled): FeesView {
	const { bundle, view, facts } = filled;
	const { definition } = bundle;
	const data = pruned(filled);
	if (view.status !== "draft" || view.office !== undefined)
		return computeFees(definition, data, facts);
	const overlays = overlaysAt(bundle, competentUnit(definition, data, facts));
	const changes = overlays.flatMap((overlay) => overlay.changes);
	return computeFees(varied(definition, changes), data, facts);
}
