import { expect, it } from "vitest";

import { compileBirthRegistration, loadValidators } from "../../test/birth-registration.ts";
import { DRAFT_CASE, draftOf } from "./draft.test-data.ts";
import { createFormStore } from "./form-store.ts";
import { journeyOf } from "./journey.ts";

const AT_HOME = { birth_kind: "normal", child: { birth_place_kind: "home" } };

it("a page is not done with a paper of which only the kind was chosen", async () => {
	const bundle = await compileBirthRegistration();
	const validators = await loadValidators(bundle, "application");
	const store = createFormStore({
		bundle,
		formKey: "application",
		view: DRAFT_CASE,
		draft: draftOf(AT_HOME),
		validators: () => validators,
		now: () => "2026-11-23T09:00:00+07:00",
		onChange: () => {},
	});
	const stateOf = (id: string) => {
		const now = { shape: store.shape(), given: store.given(), data: store.data() };
		const planning = { definition: store.definition, byOffice: store.byOffice, ...now };
		return journeyOf(planning, store).find(({ page }) => page.id === id)?.state;
	};
	expect(stateOf("papers")).toBe("untouched");
	store.set("birth_evidence.undertaking", { by: "upload", files: [] });
	expect(stateOf("papers")).toBe("untouched");
	store.set("birth_evidence.undertaking", { by: "upload", files: ["a"] });
	expect(stateOf("papers")).toBe("done");
});
