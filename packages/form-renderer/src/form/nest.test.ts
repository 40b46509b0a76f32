import type { Bundle } from "@onedoor/dsl/bundle";
import { visible } from "@onedoor/dsl/form";
import { beforeAll, expect, test } from "vitest";

import { compileBirthRegistration } from "../../test/birth-registration.ts";
import { DRAFT_CASE, draftOf } from "./draft.test-data.ts";
import { factsOf } from "./facts.ts";
import { askedPaths, planPage } from "./plan.ts";

let bundle: Bundle;
beforeAll(async () => {
	bundle = await compileBirthRegistration();
});

function planOf(data: Readonly<Record<string, unknown>>) {
	const { definition } = bundle;
	const form = bundle.forms.application;
	const page = form?.pages.find((each) => each.id === "result");
	if (!form || !page) throw new Error("no page");
	const facts = factsOf(
		{ definition, view: DRAFT_CASE, now: "2026-11-23T09:00:00+07:00", sources: {} },
		data,
	);
	const shape = visible(definition, form, data, facts);
	return planPage({ definition, shape, given: draftOf(data), data, byOffice: false }, page);
}

test("the address stands under the answer that brings it up, and is still asked", () => {
	const blocks = planOf({ delivery: { method: "post" } });
	const delivery = blocks.find((block) => block.kind === "group");
	expect(delivery?.kind === "group" && delivery.blocks).toMatchObject([
		{
			kind: "question",
			field: { path: "delivery.method" },
			under: { code: "post", blocks: [{ kind: "group", field: { path: "delivery.address" } }] },
		},
	]);
	expect(askedPaths(blocks)).toContain("delivery.address.commune");
});

test("nothing stands under an answer that brings up nothing", () => {
	const blocks = planOf({ delivery: { method: "electronic" } });
	const delivery = blocks.find((block) => block.kind === "group");
	expect(delivery?.kind === "group" && delivery.blocks[0]).not.toHaveProperty("under");
});
