import { expect, test } from "vitest";

import type { Expression } from "../ast.ts";
import { parseRule } from "../parser.ts";
import type { Domain } from "./domain.ts";
import { type Answer, findCase, type World } from "./find-case.ts";

const DOMAINS: Readonly<Record<string, Domain>> = {
	groups: { kind: "choices", optional: false, codes: ["poor", "merit", "student"] },
	born: { kind: "date", optional: false },
	due: { kind: "date", optional: false },
	email: { kind: "text", optional: false },
};

test("a value that only has to be there is the one that the rules need", () => {
	const answer = bothHold('has(groups, "poor")', 'has(groups, "merit")', "groups != null");
	expect(answer).toMatchObject({ found: "case", values: { groups: ["poor", "merit"] } });
});

test("in the way stands what the rules read, and not what is known around it", () => {
	const answer = bothHold(
		"days_between(born, due) * 7 = 3",
		"days_between(born, due) * 7 > 2",
		"length(email) > 3 and born != due or email = null",
	);
	expect(answer).toEqual({ found: "unknown", because: ["days_between(born, due) * 7"] });
});

function bothHold(a: string, b: string, known: string): Answer {
	const wanted = (truths: readonly (boolean | undefined)[]) =>
		truths.every((truth) => truth === true);
	return findCase({ rules: [tree(a), tree(b)], known: [tree(known)], wanted }, WORLD);
}

const WORLD: World = {
	meaning: () => undefined,
	domainOf: (path) => DOMAINS[path.join(".")],
	factsOf: () => [],
	today: "2026-07-01",
	timeZone: "UTC",
	leapBirthday: "1 March",
};

function tree(text: string): Expression {
	const { tree: found } = parseRule(text);
	if (!found) throw new Error(text);
	return found;
}
