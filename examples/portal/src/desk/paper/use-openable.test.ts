import type { Definition } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { mayOpen } from "./use-openable.ts";

const definition = (office: object): Definition =>
	({
		channels: { counter: { filled_by: "receiver" } },
		roles: { receiver: { is: "officer", office: "here" } },
		offices: { here: office },
	}) as unknown as Definition;
const at = (kind: string, role = "receiver") => ({ roles: [role], office: { kind, unit: "1" } });

it("offers what the role may open in this kind of office, and nothing else", () => {
	const police = definition({ is: "kind", kind: "police" });
	expect(mayOpen(police, at("police"))).toBe(true);
	expect(mayOpen(police, at("land_office"))).toBe(false);
	expect(mayOpen(police, at("police", "head"))).toBe(false);
	expect(mayOpen(police, { roles: ["receiver"] })).toBe(true);
	expect(mayOpen(definition({ is: "receiving" }), at("land_office"))).toBe(true);
	expect(mayOpen(undefined, at("police"))).toBe(false);
});

it("offers what another office takes in under a condition: the form itself will say which", () => {
	const either = definition({ is: "kind", kind: "police", instead: [{ kind: "land_office" }] });
	expect(mayOpen(either, at("land_office"))).toBe(true);
});
