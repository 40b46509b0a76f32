import { describe, expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { coverable, provedNever } from "../src/journey/index.ts";
import { laid } from "./laid.ts";

/** The library whose guests have these members as well. */
function checked(members: string) {
	const excerpt = `
data:
  guests:
    group:
      number:
        as: text
        title: Number
        longest: 9
        answer: optional
${members.replace(/^/gm, "      ")}
`;
	return checkFiles(laid({ "licence.procedure.yaml": excerpt }));
}

/** Findings about rules in the list of guests, with the rule as it is written. */
function foundOf(members: string): readonly (readonly unknown[])[] {
	return checked(members)
		.findings.filter(({ code }) => /^condition_|^(maybe|never)_absent/.test(code))
		.map(({ code, values }) => [code, values.rule ?? values.name]);
}

function copyWhen(rule: string): string {
	return `copy:\n  as: file\n  title: Copy\n  when: ${rule}`;
}

describe("a rule in a list reads one item", () => {
	it.each([
		"this.number = null",
		"this.number != null",
		"this.age > 17",
		"count(guests) > 1 and this.number = null",
		"count(guests.number) > 1 and this.number = null",
	])("%s can be true and not", (rule) => expect(foundOf(copyWhen(rule))).toEqual([]));

	it.each([
		["this.age > 3 and this.age < 2", "condition_never"],
		["this.age > 3 or this.age < 5", "condition_always"],
	])("%s is decided by what an item's fields say", (rule, code) =>
		expect(foundOf(copyWhen(rule))).toEqual([[code, rule]]),
	);

	it("says of a value that is never left out so", () =>
		expect(foundOf(copyWhen("this.age = null"))).toEqual([["never_absent", "this.age"]]));

	it("takes what is around a group of an item from the same item", () => {
		const lodging = (rule: string) => `
lodging:
  title: Lodging
  when: this.age > 17
  group:
    room:
      as: text
      title: Room
      longest: 9
      when: ${rule}`;
		expect(foundOf(lodging("outer.number = null"))).toEqual([]);
		expect(foundOf(lodging("outer.age > 16"))).toEqual([["condition_always", "outer.age > 16"]]);
		expect(foundOf(lodging("outer.age < 18"))).toEqual([["condition_never", "outer.age < 18"]]);
	});

	it("knows of an item what shows its value", () => {
		const shown = `
room:
  as: whole
  title: Room
  when: this.age > 17`;
		const noted = (rule: string) => `${shown}\n${copyWhen(rule)}`;
		expect(foundOf(noted("this.age > 18 and this.room > 3"))).toEqual([]);
		expect(foundOf(noted("this.room > 3"))).toEqual([["maybe_absent", "this.room"]]);
		expect(foundOf(noted("this.age > 18 and this.room = null"))).toEqual([
			["condition_never", "this.age > 18 and this.room = null"],
		]);
	});

	it("does not take the values of all items for that of one", () => {
		const rule = 'guests.number != null and this.number = "7"';
		expect(foundOf(copyWhen(rule))).toContainEqual(["maybe_absent", "this.number"]);
	});

	it("can be met by an item though a group in it has a member of the same name", () => {
		const { library } = checked(`
floor:
  as: whole
  title: Floor
lodging:
  title: Lodging
  when: this.floor < 2
  group:
    floor:
      as: whole
      title: Floor
    room:
      as: text
      title: Room
      longest: 9
      when: this.floor > 3`);
		const [definition] = library.definitions;
		if (!definition) throw new Error("no procedure");
		const { names } = coverable(definition);
		const none = Object.fromEntries(
			Object.entries(names).map(([kind, missing]) => [kind, { covered: 0, total: 0, missing }]),
		);
		const never = [...provedNever(definition, none as never).keys()];
		expect(never.filter((name) => name.includes("guests"))).toEqual([]);
	});
});
