import { readFileSync } from "node:fs";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle, MovesPlan } from "@onedoor/dsl/bundle";

/** What two editions of one invented permit differ in. */
interface Differs {
	readonly edition: string;
	readonly longest: number;
	readonly codes: readonly string[];
	readonly name: string;
	readonly data: string;
	readonly asks: string;
}

const text = ({ edition, longest, codes, name, data, asks }: Differs): string => `
procedure: stall_permit
edition: ${edition}
certainty: illustrative
title: Permit for a stall
about: goods
owner: town_hall
calendar: town
languages: [en]
channels:
  online:
roles:
  seller:
    is: applicant
    title: Seller
data:
  goods:
    as: text
    title: What you sell
    longest: ${longest}
  kind:
    as: choice
    title: Kind of stall
    list: stalls
    only: [${codes.join(", ")}]
${name}
${data}
clocks:
  total:
    within: 1 working day
starts_at: application
steps:
  application:
    does: fill_in
    who: seller
    title: Application
    pages:
      stall:
        title: Your stall
        ask: [goods, kind, ${asks}]
    go_to: granted
  granted:
    does: end
    result: granted
`;

const OLD: Differs = {
	edition: "2026-01-01",
	longest: 80,
	codes: ["food", "toys"],
	name: "  seller_name:\n    as: text\n    title: Your name\n    longest: 60",
	data: "  fax:\n    as: text\n    title: Fax number\n    longest: 20\n  note:\n    as: text\n    title: Note\n    longest: 90\n    answer: optional",
	asks: "seller_name, fax, note",
};
const NEXT: Differs = {
	edition: "2026-07-01",
	longest: 40,
	codes: ["food", "books"],
	name: "  trader_name:\n    was: seller_name\n    as: text\n    title: Name of the trader\n    longest: 60",
	data: "  metres:\n    as: whole\n    title: Length in metres\n    least: 1\n    most: 9\n  note:\n    as: text\n    title: Note\n    longest: 90",
	asks: "trader_name, metres, note",
};
const CODES = `
lists:
  stalls:
    certainty: illustrative
    codes:
      food:
        en: Food
      toys:
        en: Toys
      books:
        en: Books
`;
const PLAN = `
moves_for: stall_permit
from: 2026-01-01
to: 2026-07-01
steps:
  application:
    go_to: application
`;

/** One form in two editions, and the plan by which drafts go from the first to the second. */
export function stallEditions(): {
	readonly old: Bundle;
	readonly next: Bundle;
	readonly plan: MovesPlan;
} {
	const { library, findings } = checkFiles([
		{ path: "stall_permit.procedure.yaml", text: text(OLD) },
		{ path: "stall_permit.2026-07-01.procedure.yaml", text: text(NEXT) },
		{ path: "stall_permit.2026-07-01.moves.yaml", text: PLAN },
		{ path: "stalls.codes.yaml", text: CODES },
		{
			path: "town.calendar.yaml",
			text: readFileSync("docs/first-procedure/town.calendar.yaml", "utf8"),
		},
	]);
	const errors = findings.filter(({ severity }) => severity === "error");
	const [plan] = library.moves;
	if (errors.length > 0 || plan === undefined) throw new Error(JSON.stringify(errors, null, 1));
	return {
		old: compile(library, "stall_permit", OLD.edition).bundle,
		next: compile(library, "stall_permit", NEXT.edition).bundle,
		plan,
	};
}
