import type { Bundle, Register } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { licence } from "../case/licence.test-data.ts";
import { groundOf, whyNotAsked } from "./register-ground.ts";

const bundle = licence("title: Licence\n", {
	"base.registers.yaml": `
registers:
  population:
    grants:
      licence:
        consent: asked
        law: licence_act, Section 4
`,
});
const AGREED = { consents: { population: "2026-11-23T09:00:00+07:00" } };
const NAME = { register: "population", record: "person", fields: ["full_name"] };

it("lets out what the grant names, for its purpose, once the applicant agreed", () => {
	expect(whyNotAsked(bundle, AGREED, NAME)).toBeUndefined();
	const confirm = { register: "population", service: "confirm_person" };
	expect(whyNotAsked(bundle, AGREED, confirm)).toBeUndefined();
	expect(whyNotAsked(bundle, {}, NAME)).toBe("consent");
	expect(whyNotAsked(bundle, { consents: {} }, confirm)).toBe("consent");
});

it.each([
	{ ...NAME, register: "tax" },
	{ ...NAME, register: "constructor" },
	{ ...NAME, record: "household" },
	{ ...NAME, record: "__proto__" },
	{ ...NAME, fields: ["address"] },
	{ ...NAME, fields: ["full_name", "address"] },
	{ ...NAME, fields: ["religion"] },
	{ ...NAME, fields: [] },
	{ register: "population", service: "erase_licence" },
	{ register: "population", service: "toString" },
])("lets out nothing that is not granted: %j", (question) =>
	expect(whyNotAsked(bundle, AGREED, question)).toBe("not_granted"),
);

it("lets out nothing without a grant, and nothing whose grant says no purpose", () => {
	expect(whyNotAsked(grantedBy({ grant: undefined as never }), AGREED, NAME)).toBe("not_granted");
	const grant = bundle.definition.registers.population?.grant;
	const aimless = grantedBy({
		grant: { ...grant, purpose: { en: " " } } as Required<Register>["grant"],
	});
	expect(whyNotAsked(aimless, AGREED, NAME)).toBe("no_purpose");
});

it("says by what right it is asked", () => {
	expect(groundOf(bundle, AGREED, "population")).toEqual({
		procedure: "licence",
		purpose: { en: "Licences" },
		basis: { cite: "Licence Act", where: "Section 4" },
		consent: { given_at: "2026-11-23T09:00:00+07:00" },
	});
	expect(groundOf(licence("title: Licence\n"), {}, "population")).toEqual({
		procedure: "licence",
		purpose: { en: "Licences" },
	});
});

function grantedBy(other: Partial<Register>): Bundle {
	const { definition } = bundle;
	const population = { ...definition.registers.population, ...other } as Register;
	return {
		...bundle,
		definition: { ...definition, registers: { ...definition.registers, population } },
	};
}
